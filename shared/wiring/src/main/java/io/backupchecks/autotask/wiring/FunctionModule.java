package io.backupchecks.autotask.wiring;

import dagger.Binds;
import dagger.Module;
import dagger.Provides;
import dagger.multibindings.IntoSet;
import io.backupchecks.autotask.client.AutotaskConnections;
import io.backupchecks.autotask.client.AutotaskModule;
import io.backupchecks.autotask.client.CallObserver;
import io.backupchecks.autotask.client.WarmUp;
import io.backupchecks.autotask.domain.audit.AuditRetention;
import io.backupchecks.autotask.domain.signal.Signals;
import io.backupchecks.autotask.domain.tenant.LatestSettings;
import io.backupchecks.autotask.domain.tenant.ReferenceDataSource;
import io.backupchecks.autotask.domain.ticket.Issuer;
import io.backupchecks.autotask.domain.time.Pause;
import io.backupchecks.autotask.dynamodb.DynamoDbModule;
import io.backupchecks.autotask.dynamodb.StorageWarmUp;
import io.backupchecks.autotask.lambda.LambdaModule;
import io.backupchecks.autotask.lambda.auth.CachedCallerKeys;
import io.backupchecks.autotask.lambda.auth.CallerKeySource;
import io.backupchecks.autotask.lambda.priming.Perishable;
import io.backupchecks.autotask.lambda.priming.PrimingStep;
import io.backupchecks.autotask.secretsmanager.SecretsManagerApiCredentials;
import io.backupchecks.autotask.secretsmanager.SecretsManagerModule;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.random.RandomGenerator;

/**
 * Everything but a function's own routes or task. A component lists this module and its own, and binds the
 * {@code Surroundings}.
 */
@Module(includes = {LambdaModule.class, EnvironmentModule.class, DynamoDbModule.class, SecretsManagerModule.class,
        AutotaskModule.class})
public interface FunctionModule {

    @Binds
    Signals signals(MeasuredSignals signals);

    @Binds
    AuditRetention auditRetention(DeployedRetention retention);

    @Binds
    CallObserver callObserver(LoggedCalls calls);

    @Binds
    CallerKeySource callerKeySource(StoredCallerKeys keys);

    /** The instance that signs the tokens is the one whose runs get tickets. */
    @Provides
    static Issuer issuer(CachedCallerKeys keys) {
        return () -> keys.current().issuer().value();
    }

    @Provides
    static Pause pause() {
        return new SleepingPause();
    }

    /** Drawn from the kernel at every use: a copy of a snapshot draws other numbers. */
    @Provides
    @Singleton
    static RandomGenerator random() {
        return new SecureRandom();
    }

    @Provides
    @IntoSet
    static PrimingStep primedStorage(StorageWarmUp warmUp) {
        return new PrimingStep("storage", warmUp::run);
    }

    @Provides
    @IntoSet
    static PrimingStep primedAutotask(WarmUp warmUp) {
        return new PrimingStep("autotask", warmUp::run);
    }

    @Provides
    @IntoSet
    static Perishable connections(AutotaskConnections connections) {
        return connections::forget;
    }

    @Provides
    @IntoSet
    static Perishable apiCredentials(SecretsManagerApiCredentials credentials) {
        return credentials::forget;
    }

    @Provides
    @IntoSet
    static Perishable referenceData(ReferenceDataSource referenceData) {
        return referenceData::forget;
    }

    @Provides
    @IntoSet
    static Perishable latestSettings(LatestSettings settings) {
        return settings::forget;
    }
}
