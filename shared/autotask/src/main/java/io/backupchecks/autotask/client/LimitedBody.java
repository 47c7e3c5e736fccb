package io.backupchecks.autotask.client;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Collects an answer and hangs up as soon as it is larger than allowed. */
final class LimitedBody implements BodySubscriber<Content> {
    private final int mostBytes;
    private final IntConsumer size;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<Content> content = new CompletableFuture<>();
    private Flow.@Nullable Subscription subscription;

    /** @param size is told how many bytes were read, before the content is there */
    LimitedBody(int mostBytes, IntConsumer size) {
        this.mostBytes = mostBytes;
        this.size = size;
    }

    @Override
    public CompletionStage<Content> getBody() {
        return content;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        given.request(Long.MAX_VALUE);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        buffers.forEach(this::collect);
    }

    private void collect(ByteBuffer buffer) {
        if (content.isDone()) {
            return;
        }
        if (buffer.remaining() > mostBytes - bytes.size()) {
            hangUp();
            return;
        }
        var chunk = new byte[buffer.remaining()];
        buffer.get(chunk);
        bytes.writeBytes(chunk);
    }

    private void hangUp() {
        if (subscription != null) {
            subscription.cancel();
        }
        size.accept(bytes.size());
        content.complete(Content.tooLarge());
    }

    @Override
    public void onError(Throwable broken) {
        content.completeExceptionally(broken);
    }

    @Override
    public void onComplete() {
        size.accept(bytes.size());
        content.complete(Content.of(bytes.toByteArray()));
    }
}
