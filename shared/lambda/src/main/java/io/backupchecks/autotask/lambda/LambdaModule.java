package io.backupchecks.autotask.lambda;

import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.backupchecks.autotask.domain.caller.RequestId;
import io.backupchecks.autotask.lambda.auth.Authentication;
import io.backupchecks.autotask.lambda.auth.CachedCallerKeys;
import io.backupchecks.autotask.lambda.auth.CallerKeySource;
import io.backupchecks.autotask.lambda.auth.TokenAuthentication;
import io.backupchecks.autotask.lambda.http.RequestIds;
import io.backupchecks.autotask.lambda.log.LineOutput;
import io.backupchecks.autotask.lambda.log.Log;
import io.backupchecks.autotask.lambda.log.LogLevel;
import io.backupchecks.autotask.lambda.log.Origin;
import io.backupchecks.autotask.lambda.metrics.Metrics.Namespace;
import io.backupchecks.autotask.lambda.priming.DryRequest;
import io.backupchecks.autotask.lambda.priming.Perishable;
import io.backupchecks.autotask.lambda.priming.Priming;
import io.backupchecks.autotask.lambda.priming.PrimingStep;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * Wires the edge. A function's component binds {@link Surroundings}, and its own module provides {@code Routes}, a
 * {@link CallerKeySource} and, into the sets, its {@link PrimingStep}s and {@link Perishable}s.
 */
@Module
public interface LambdaModule {

    @Provides
    static Environment environment(Surroundings surroundings) {
        return surroundings.environment();
    }

    @Provides
    static Clock clock(Surroundings surroundings) {
        return surroundings.clock();
    }

    @Provides
    static LongSupplier nanos(Surroundings surroundings) {
        return surroundings.nanos();
    }

    @Provides
    static LineOutput output(Surroundings surroundings) {
        return surroundings.output();
    }

    @Provides
    @Singleton
    static LambdaSettings settings(Environment environment) {
        return LambdaSettings.of(environment);
    }

    @Provides
    static LogLevel logLevel(LambdaSettings settings) {
        return settings.logLevel();
    }

    @Provides
    static Origin origin(LambdaSettings settings) {
        return settings.origin();
    }

    @Provides
    static Namespace namespace(LambdaSettings settings) {
        return settings.namespace();
    }

    @Provides
    static RequestIds requestIds() {
        return () -> new RequestId(UUID.randomUUID().toString());
    }

    @Provides
    @Singleton
    static CachedCallerKeys callerKeys(CallerKeySource source, Clock clock) {
        return new CachedCallerKeys(source, clock);
    }

    @Provides
    static Authentication authentication(CachedCallerKeys keys, Clock clock) {
        return new TokenAuthentication(keys, clock);
    }

    @Provides
    @IntoSet
    static Perishable droppedCallerKeys(CachedCallerKeys keys) {
        return keys::drop;
    }

    @Provides
    @IntoSet
    static PrimingStep dryStep(DryRequest dryRequest) {
        return dryRequest.step();
    }

    @Provides
    static Priming priming(LambdaSettings settings, Set<PrimingStep> steps, Log log) {
        return new Priming(settings.isPrimed() ? List.copyOf(steps) : List.of(), log);
    }
}
