package hecha.web;

import io.javalin.router.JavalinDefaultRoutingApi;
import java.util.Optional;

/** One page of the program, or one kind of answer: registers the addresses that it answers. */
public interface Page {
    /** Where the menu leads to this page; empty for one that stands in no menu. */
    Optional<MenuEntry> place();

    /**
     * @param routes takes the addresses
     * @param frame lays out what is shown in a browser
     */
    void routes(JavalinDefaultRoutingApi routes, Frame frame);
}
