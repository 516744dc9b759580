package hecha.text;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Values of the reports of a batch, to be asked for again when all are there: in memory up to some bytes, from then on in a
 * temporary file, so that a batch of any size needs eight bytes of memory for each.
 *
 * @param <T> what is kept
 */
public final class Shelf<T> implements Closeable {
    /** Bytes that are held in memory, at most, where nothing else is said. */
    public static final int IN_MEMORY = 4 << 20;

    private final Form<T> form;
    private final int inMemory;
    private final List<byte[]> held = new ArrayList<>();
    private int heldBytes;
    private Optional<Spool> spool = Optional.empty();
    /** Where each value that is not held ends in the file. */
    private long[] ends = new long[16];

    private int filed;

    /**
     * How a value is written as bytes, and read from them.
     *
     * @param <T> the value
     */
    public interface Form<T> {
        void write(T value, DataOutputStream to) throws IOException;

        T read(DataInputStream from) throws IOException;
    }

    public Shelf(Form<T> form) {
        this(form, IN_MEMORY);
    }

    /** @param inMemory bytes that are held in memory, at most */
    public Shelf(Form<T> form, int inMemory) {
        this.form = form;
        this.inMemory = inMemory;
    }

    /** Keeps the next value. */
    public void add(T value) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            form.write(value, new DataOutputStream(bytes));
            if (spool.isEmpty() && heldBytes + bytes.size() <= inMemory) {
                heldBytes += bytes.size();
                held.add(bytes.toByteArray());
                return;
            }
            if (spool.isEmpty()) {
                spool = Optional.of(new Spool());
            }
            bytes.writeTo(spool.get().out());
            ends = filed + 1 == ends.length ? Arrays.copyOf(ends, 2 * ends.length) : ends;
            ends[filed + 1] = ends[filed] + bytes.size();
            filed++;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The value that was added as the {@code number}th, from 0. */
    public T get(int number) {
        try {
            int behind = number - held.size();
            byte[] bytes = behind < 0
                    ? held.get(number)
                    : spool.orElseThrow().part(ends[behind], (int) (ends[behind + 1] - ends[behind]));
            return form.read(new DataInputStream(new ByteArrayInputStream(bytes)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How many were added. */
    public int size() {
        return held.size() + filed;
    }

    /** Writes a text as it is, half characters, too. */
    public static void text(String text, DataOutputStream to) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Integer.BYTES + text.length() * Character.BYTES);
        bytes.putInt(text.length()).asCharBuffer().put(text);
        to.write(bytes.array());
    }

    /** A text that {@link #text(String, DataOutputStream)} wrote. */
    public static String text(DataInputStream from) throws IOException {
        byte[] bytes = new byte[from.readInt() * Character.BYTES];
        from.readFully(bytes);
        return ByteBuffer.wrap(bytes).asCharBuffer().toString();
    }

    /** A text. */
    public static Form<String> texts() {
        return new Form<>() {
            @Override
            public void write(String value, DataOutputStream to) throws IOException {
                text(value, to);
            }

            @Override
            public String read(DataInputStream from) throws IOException {
                return text(from);
            }
        };
    }

    /** Several values of one form. */
    public static <E> Form<List<E>> lists(Form<E> each) {
        return new Form<>() {
            @Override
            public void write(List<E> values, DataOutputStream to) throws IOException {
                to.writeInt(values.size());
                for (E value : values) {
                    each.write(value, to);
                }
            }

            @Override
            public List<E> read(DataInputStream from) throws IOException {
                List<E> values = new ArrayList<>();
                for (int left = from.readInt(); left > 0; left--) {
                    values.add(each.read(from));
                }
                return values;
            }
        };
    }

    @Override
    public void close() throws IOException {
        if (spool.isPresent()) {
            spool.get().close();
        }
    }
}
