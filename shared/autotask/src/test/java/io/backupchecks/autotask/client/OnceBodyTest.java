package io.backupchecks.autotask.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Flow;
import org.junit.jupiter.api.Test;

class OnceBodyTest {
    private final OnceBody body = new OnceBody(BodyPublishers.ofString("body"), new Handshakes().watch());

    @Test
    void isGivenOutOnce() {
        assertThat(read()).isEqualTo("body");
        assertThat(body.contentLength()).isEqualTo(4);

        assertThatThrownBy(this::read).isInstanceOf(CompletionException.class)
                .hasMessageContaining("the body is not sent again");
        assertThat(body.withhold()).isFalse();
    }

    @Test
    void isNotGivenOutOnceWithheld() {
        assertThat(body.withhold()).isTrue();
        assertThat(body.withhold()).isTrue();

        assertThatThrownBy(this::read).isInstanceOf(CompletionException.class);
    }

    private String read() {
        BodySubscriber<String> text = BodySubscribers.ofString(StandardCharsets.UTF_8);
        body.subscribe(new Flow.Subscriber<ByteBuffer>() {
            @Override
            public void onSubscribe(Flow.Subscription subscription) {
                text.onSubscribe(subscription);
                subscription.request(1);
                subscription.cancel();
            }

            @Override
            public void onNext(ByteBuffer item) {
                text.onNext(List.of(item));
                text.onComplete();
            }

            @Override
            public void onError(Throwable broken) {
                text.onError(broken);
            }

            @Override
            public void onComplete() {
                text.onComplete();
            }
        });
        return text.getBody().toCompletableFuture().join();
    }
}
