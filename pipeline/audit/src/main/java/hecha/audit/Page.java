package hecha.audit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The frame of every page: head with style sheet and content policy, footer note; no script. */
final class Page {
    private static final String POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

    private Page() {}

    static void open(Html html, String title) throws IOException {
        html.own("<!DOCTYPE html>").line();
        html.open("html", "lang", "zh-CN").open("head").empty("meta", "charset", "UTF-8");
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", POLICY);
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.leaf("title", title).open("style").own(style()).close().close().line();
        html.open("body").line();
    }

    static void close(Html html, Stamp stamp) throws IOException {
        html.open("p", "class", "foot")
                .text("本单由程序生成，供参考；“无法核对”不是错误。申诉或豁免请注明序号和理由。　核查 ")
                .text(stamp.version())
                .text(stamp.date().map(d -> "　审查日期 " + d).orElse(""))
                .close();
        html.close().close().line();
    }

    private static String style() {
        try (InputStream in = Page.class.getResourceAsStream("page.css")) {
            if (in == null) {
                throw new IllegalStateException("page.css is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
