package io.backupchecks.autotask.configure;

import io.backupchecks.autotask.domain.configuration.CredentialsChange;
import io.backupchecks.autotask.domain.configuration.CredentialsView;
import io.backupchecks.autotask.domain.tenant.Credentials;
import io.backupchecks.autotask.lambda.http.EntityTag;
import io.backupchecks.autotask.lambda.http.Precondition;
import io.backupchecks.autotask.lambda.http.Request;
import io.backupchecks.autotask.lambda.http.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Says what is known of the credentials, which is never the credentials. */
final class CredentialsAnswers {
    private CredentialsAnswers() {}

    static Response of(Optional<CredentialsView> view, Request request) {
        return view
                .map(known -> Precondition.unlessKnown(request, tag(known.credentials()),
                        Response.ok(Document.of(known))))
                .orElseGet(() -> Response.ok(Document.NONE));
    }

    static Response of(CredentialsChange change) {
        return switch (change) {
            case CredentialsChange.Changed(var credentials) ->
                Response.noContent().withHeader("ETag", tag(credentials).quoted()).withOutcome("changed");
            case CredentialsChange.Stale(var stored) -> Precondition.failed(stored.map(CredentialsAnswers::tag));
        };
    }

    /** A version is never used for other content: every change counts. */
    static EntityTag tag(Credentials credentials) {
        return new EntityTag(Long.toString(credentials.version()));
    }

    private record Document(boolean present, boolean proven, @Nullable String userName, @Nullable String changedAt) {
        static final Document NONE = new Document(false, false, null, null);

        static Document of(CredentialsView view) {
            return new Document(true, view.credentials().proven(), view.userName(), view.changedAt().toString());
        }
    }
}
