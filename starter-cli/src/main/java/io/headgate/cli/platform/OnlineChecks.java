package io.headgate.cli.platform;

import io.headgate.cli.project.LoadedProject;
import io.headgate.cli.project.OnlineCheck;
import io.headgate.pipelines.config.EnvironmentConfig;
import io.headgate.pipelines.problem.FailureCode;
import io.headgate.pipelines.problem.HeadgateException;
import io.headgate.platforms.FlinkPlatform;
import io.headgate.platforms.PlatformException;
import io.headgate.platforms.StatementFilter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** {@link OnlineCheck} on the platforms that a run has: each part is asked something that changes nothing. */
public final class OnlineChecks implements OnlineCheck {
    /** Nobody calls a statement or a table so. */
    private static final String NOBODY = "headgate-online-check";

    private final PlatformOpener platforms;

    public OnlineChecks(PlatformOpener platforms) {
        this.platforms = platforms;
    }

    @Override
    public List<Attempt> attempts(LoadedProject project, Optional<String> environment) {
        EnvironmentConfig wanted = EnvironmentOption.written(project.config(), project.root(), environment);
        List<Attempt> attempts = new ArrayList<>();
        FlinkPlatform opened;
        try {
            opened = platforms.open(new Place(wanted, project.root()));
        } catch (PlatformException problem) {
            return List.of(failed(wanted, "settings", PlatformFailures.failure(problem)));
        } catch (HeadgateException problem) {
            return List.of(failed(wanted, "settings", problem));
        }
        try (FlinkPlatform platform = opened) {
            attempts.add(attempt(wanted, "statements", () -> {
                platform.statements().list(StatementFilter.startingWith(NOBODY));
                return "answer";
            }));
            attempts.add(attempt(wanted, "tables", () -> {
                platform.tables().find(NOBODY);
                return "answer";
            }));
            if (platform.capabilities().computePools()) {
                attempts.add(attempt(wanted, "compute pools", () -> pools(platform, wanted)));
            }
            attempts.add(
                    attempt(wanted, "topics", () -> platform.topics().list().size() + " there"));
            platform.limitations()
                    .forEach(limit ->
                            attempts.add(new Attempt(wanted.name(), "limitation", Optional.empty(), limit, "")));
        }
        return attempts;
    }

    private static String pools(FlinkPlatform platform, EnvironmentConfig environment) {
        Optional<String> configured = environment.setting("compute-pool");
        if (configured.isPresent() && platform.pools().find(configured.get()).isEmpty()) {
            throw new HeadgateException(
                    FailureCode.CONFIG,
                    "there is no compute pool " + configured.get(),
                    "look at environments." + environment.name() + ".compute-pool in headgate.yaml");
        }
        return platform.pools().list().size() + " there";
    }

    private static Attempt attempt(EnvironmentConfig environment, String part, Supplier<String> question) {
        try {
            return new Attempt(environment.name(), part, Optional.empty(), question.get(), "");
        } catch (PlatformException problem) {
            return failed(environment, part, PlatformFailures.failure(problem));
        } catch (HeadgateException problem) {
            return failed(environment, part, problem);
        }
    }

    private static Attempt failed(EnvironmentConfig environment, String part, HeadgateException problem) {
        String says =
                Objects.requireNonNullElse(problem.getMessage(), problem.code().name());
        return new Attempt(environment.name(), part, Optional.of(problem.code()), says, problem.remedy());
    }
}
