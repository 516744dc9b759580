package hecha.browser;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;

/** The system's Chromium without a window, as a hand and an eye of a test. */
final class Chromium implements AutoCloseable {
    private static final List<String> BROWSERS =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable");
    private static final List<String> FLAGS = List.of(
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            "--force-device-scale-factor=1");

    private final ChromeDriver driver;

    private Chromium(ChromeDriver driver) {
        this.driver = driver;
    }

    /** Opens it; a test is skipped, and says so, where there is none. */
    static Chromium open() {
        Optional<Path> browser = found("hecha.chromium", BROWSERS);
        Optional<Path> hand = found("hecha.chromedriver", List.of("chromedriver"));
        assumeTrue(
                browser.isPresent() && hand.isPresent(),
                "skipped: no Chromium with its chromedriver on the path (Debian: apt-get install chromium"
                        + " chromium-driver), nor by -Dhecha.chromium and -Dhecha.chromedriver");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.orElseThrow().toString());
        options.addArguments(FLAGS);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(hand.orElseThrow().toFile())
                .usingAnyFreePort()
                .build();
        return new Chromium(new ChromeDriver(service, options));
    }

    private static Optional<Path> found(String property, List<String> names) {
        String named = System.getProperty(property);
        if (named != null) {
            return Optional.of(Path.of(named)).filter(Files::isExecutable);
        }
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .flatMap(folder -> names.stream().map(name -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    void go(String address) {
        driver.get(address);
    }

    String here() {
        return Objects.requireNonNull(driver.getCurrentUrl());
    }

    WebElement one(String css) {
        return driver.findElement(By.cssSelector(css));
    }

    List<WebElement> all(String css) {
        return driver.findElements(By.cssSelector(css));
    }

    /** The texts of all elements, whether they are in view or not. */
    @SuppressWarnings("unchecked")
    List<String> texts(String css) {
        return (List<String>) Objects.requireNonNull(
                script("return [...document.querySelectorAll(arguments[0])].map(one => one.textContent.trim())", css));
    }

    String text(String css) {
        return String.join("\n", texts(css));
    }

    /** Types keys into whatever has the focus. */
    void keys(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
    }

    /** What a script returns. */
    @Nullable
    Object script(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    boolean holds(String expression, Object... arguments) {
        return Boolean.TRUE.equals(script("return !!(" + expression + ")", arguments));
    }

    /** How long something may take: longer on a machine that other work keeps busy, which is said. */
    static Duration within(Duration most) {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        double share = load / Runtime.getRuntime().availableProcessors();
        if (share <= 1.5) {
            return most;
        }
        System.out.println("this machine has a load of " + load + ": the limit of " + most.toMillis()
                + " ms is held against a share of the processor");
        return Duration.ofMillis((long) (most.toMillis() * Math.min(share, 4)));
    }

    /** Waits until something holds, and tells how long it took. */
    static Duration until(Duration most, String what, Callable<Boolean> holds) throws Exception {
        Instant start = Instant.now();
        while (!holds.call()) {
            if (Duration.between(start, Instant.now()).compareTo(most) > 0) {
                throw new AssertionError("not within " + most.toMillis() + " ms: " + what);
            }
            Thread.sleep(50);
        }
        return Duration.between(start, Instant.now());
    }

    /** Drops files onto an element, as from the desktop. */
    void drop(List<Path> files, String css) {
        WebElement input = (WebElement) Objects.requireNonNull(script("const input = document.createElement('input');"
                + "input.type = 'file'; input.multiple = true; input.id = 'dropped'; input.style.display = 'block';"
                + "document.body.append(input); return input;"));
        input.sendKeys(files.stream().map(Path::toString).collect(Collectors.joining("\n")));
        script(
                "const transfer = new DataTransfer();"
                        + "for (const file of document.getElementById('dropped').files) { transfer.items.add(file); }"
                        + "document.getElementById('dropped').remove();"
                        + "const target = document.querySelector(arguments[0]);"
                        + "for (const type of ['dragenter', 'dragover', 'drop']) {"
                        + "  target.dispatchEvent(new DragEvent(type, {bubbles: true, cancelable: true, dataTransfer: transfer}));"
                        + "}",
                css);
    }

    /** Shows pages in a window of this width and in these colours of the system. */
    void look(int width, int height, boolean dark) {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", width < 500));
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", dark ? "dark" : "light"))));
    }

    /** Reads pages in this language from now on; a page of the program must be shown. */
    void language(String code) {
        script("document.cookie = 'hecha-lang=' + arguments[0] + '; path=/'", code);
    }

    /** What the console says that is an error: what the policy of the page refuses among it. */
    List<String> complaints() {
        List<String> complaints = new ArrayList<>();
        for (LogEntry entry : driver.manage().logs().get(LogType.BROWSER)) {
            complaints.add(entry.getMessage());
        }
        return complaints;
    }

    /** What axe says of the page that is serious or critical, each with its element. */
    @SuppressWarnings("unchecked")
    List<String> barriers() throws IOException {
        try (InputStream axe = Objects.requireNonNull(Chromium.class.getResourceAsStream("/axe.min.js"))) {
            script(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        Object said = driver.executeAsyncScript("const done = arguments[arguments.length - 1];"
                + "axe.run({resultTypes: ['violations']}).then(found => done(found.violations"
                + ".filter(one => one.impact === 'serious' || one.impact === 'critical')"
                + ".flatMap(one => one.nodes.map(node => one.id + ': ' + node.html.slice(0, 160)"
                + " + ' ' + node.failureSummary.slice(0, 200)))), error => done(['axe: ' + error]));");
        return (List<String>) Objects.requireNonNull(said);
    }

    /** The bytes of a page and of all that it has loaded, but for what draws charts. */
    long weight() {
        return number(
                "return [...performance.getEntriesByType('navigation'), ...performance.getEntriesByType('resource')]"
                        + ".filter(one => !/echarts|charts\\.js/.test(one.name)).reduce((sum, one) => sum + Math.max(one.transferSize, one.encodedBodySize), 0)");
    }

    /** What a page has asked of another server than its own. */
    @SuppressWarnings("unchecked")
    List<String> elsewhere() {
        return (List<String>)
                Objects.requireNonNull(
                        script(
                                "return performance.getEntriesByType('resource')"
                                        + ".map(one => one.name).filter(name => !name.startsWith(location.origin + '/') && !name.startsWith('data:'))"));
    }

    long number(String script) {
        return ((Number) Objects.requireNonNull(script(script))).longValue();
    }

    /** Keeps a picture of the whole page where {@code -Dhecha.pictures} says so. */
    void picture(String name, int width, boolean dark) throws IOException {
        String folder = System.getProperty("hecha.pictures", "");
        if (!folder.isEmpty()) {
            look(
                    width,
                    (int) Math.max(800, Math.min(2600, number("return document.documentElement.scrollHeight"))),
                    dark);
            Files.createDirectories(Path.of(folder));
            Files.write(Path.of(folder, name + ".png"), driver.getScreenshotAs(OutputType.BYTES));
        }
    }

    @Override
    public void close() {
        driver.quit();
    }
}
