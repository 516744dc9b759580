package hecha.cli;

import java.lang.reflect.Constructor;
import picocli.CommandLine;

/** Makes the commands and their parts: each is given the console or the head start, if its constructor takes it. */
final class Commands implements CommandLine.IFactory {
    private final Console console;
    private final HeadStart headStart;

    Commands(Console console, HeadStart headStart) {
        this.console = console;
        this.headStart = headStart;
    }

    @Override
    public <K> K create(Class<K> type) throws Exception {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            if (constructor.getParameterCount() == 1) {
                Class<?> wanted = constructor.getParameterTypes()[0];
                if (wanted == Console.class) {
                    return type.cast(constructor.newInstance(console));
                }
                if (wanted == HeadStart.class) {
                    return type.cast(constructor.newInstance(headStart));
                }
            }
        }
        return CommandLine.defaultFactory().create(type);
    }
}
