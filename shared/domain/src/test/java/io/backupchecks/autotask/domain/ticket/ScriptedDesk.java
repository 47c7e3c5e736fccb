package io.backupchecks.autotask.domain.ticket;

import io.backupchecks.autotask.domain.desk.DeskFailure;
import io.backupchecks.autotask.domain.desk.Marker;
import io.backupchecks.autotask.domain.desk.NewTicket;
import io.backupchecks.autotask.domain.desk.ServiceDesk;
import io.backupchecks.autotask.domain.desk.TicketPost;
import io.backupchecks.autotask.domain.desk.TicketSearch;
import io.backupchecks.autotask.domain.testing.ForwardingServiceDesk;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A desk that gives the answers it is told to, and else those of the one behind it; it remembers its searches. */
final class ScriptedDesk implements ForwardingServiceDesk {
    final List<List<Marker>> searches = new ArrayList<>();
    final List<MarkerPlace> places = new ArrayList<>();
    private final ServiceDesk behind;
    private @Nullable Supplier<TicketPost> post;
    private @Nullable DeskFailure noLook;

    ScriptedDesk(ServiceDesk behind) {
        this.behind = behind;
    }

    ScriptedDesk answering(TicketPost answer) {
        post = () -> answer;
        return this;
    }

    /** Something goes wrong that is no outcome. */
    ScriptedDesk throwing(RuntimeException failure) {
        post = () -> {
            throw failure;
        };
        return this;
    }

    ScriptedDesk notSearchable(DeskFailure failure) {
        noLook = failure;
        return this;
    }

    @Override
    public ServiceDesk behind() {
        return behind;
    }

    @Override
    public TicketSearch search(Collection<Marker> markers, MarkerPlace place, Duration limit) {
        searches.add(List.copyOf(markers));
        places.add(place);
        return noLook == null ? behind.search(markers, place, limit) : new TicketSearch.NoLook(noLook);
    }

    @Override
    public TicketPost create(NewTicket ticket, Duration limit) {
        return post == null ? behind.create(ticket, limit) : post.get();
    }
}
