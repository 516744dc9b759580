/**
 * Measures the assembled house on reports that are made up, and says what came out.
 *
 * <pre>{@code
 * mvn -q -Dquick -DskipTests install
 * mvn -q -pl pipeline/bench exec:java -Dexec.mainClass=hecha.bench.GenerateReports -Dexec.args="20000 1 FOLDER"
 * mvn -q -pl pipeline/bench exec:java -Dexec.mainClass=hecha.bench.IndexBenchmark -Dexec.args="20000 FOLDER"
 * mvn -pl pipeline/index -am test -Dtest=KillTest -Dsurefire.failIfNoSpecifiedTests=false -Dhecha.kills=300
 * mvn -pl pipeline/index -am test -Dtest=FailureTest -Dsurefire.failIfNoSpecifiedTests=false -Dhecha.disks=200
 * mvn -pl pipeline/index -am test -Dtest=SearchTest -Dsurefire.failIfNoSpecifiedTests=false -Dhecha.seed=7
 * }</pre>
 */
@NullMarked
package hecha.bench;

import org.jspecify.annotations.NullMarked;
