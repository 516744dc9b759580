package hecha.web;

import hecha.model.Message;

/**
 * A place in the menu.
 *
 * @param path the address that it leads to, such as {@code /inbox}
 */
public record MenuEntry(String path, Message title) {}
