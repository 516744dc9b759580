package hecha.extract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.ClassNameFilter.excludeClassNamePatterns;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectPackage;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.CancellationToken;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.ClassNameFilter;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.engine.support.descriptor.MethodSource;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TagFilter;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherExecutionRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/**
 * All tests of this module as one, up to the first that fails: what PIT runs for each mutant. Seven hundred rows on their
 * own would each cost it more than they take. A build does not run it.
 */
class EveryRow {
    private static final Launcher LAUNCHER = LauncherFactory.create();

    /** The class that found the last mutant, which is most likely to find the next one of the same code, too. */
    private static Optional<Class<?>> last = Optional.empty();

    @Test
    void everyRowHolds() {
        Reports.readDictionaryAnew();
        Optional<String> failed = last.flatMap(
                type -> failure(LauncherDiscoveryRequestBuilder.request().selectors(selectClass(type))));
        if (failed.isEmpty()) {
            failed = failure(LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectPackage("hecha.extract"))
                    .filters(excluded()));
        }
        assertThat(failed).isEmpty();
    }

    private static ClassNameFilter excluded() {
        return excludeClassNamePatterns(
                last.map(type -> List.of(EveryRow.class, type)).orElse(List.of(EveryRow.class)).stream()
                        .map(Class::getName)
                        .toArray(String[]::new));
    }

    private static Optional<String> failure(LauncherDiscoveryRequestBuilder tests) {
        LauncherDiscoveryRequest request =
                tests.filters(TagFilter.excludeTags("long")).build();
        CancellationToken enough = CancellationToken.create();
        List<TestIdentifier> failed = new CopyOnWriteArrayList<>();
        LAUNCHER.execute(LauncherExecutionRequestBuilder.request(request)
                .cancellationToken(enough)
                .listeners(new TestExecutionListener() {
                    @Override
                    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
                        if (result.getStatus() == TestExecutionResult.Status.FAILED) {
                            failed.add(test);
                            enough.cancel();
                        }
                    }
                })
                .build());
        Optional<TestIdentifier> first = failed.stream().findFirst();
        first.flatMap(EveryRow::type).ifPresent(type -> last = Optional.of(type));
        return first.map(TestIdentifier::getDisplayName);
    }

    private static Optional<Class<?>> type(TestIdentifier test) {
        return test.getSource()
                .flatMap(source -> source instanceof MethodSource method
                        ? Optional.of(method.getJavaClass())
                        : source instanceof ClassSource type ? Optional.of(type.getJavaClass()) : Optional.empty());
    }
}
