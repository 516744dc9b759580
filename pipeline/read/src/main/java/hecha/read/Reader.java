package hecha.read;

import hecha.model.Message;
import hecha.model.Source;
import hecha.model.UnreadableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** Reads a file as a report; what a file is, is decided by its content, not by its name. */
public final class Reader {
    /** The largest file that is read unless said otherwise, in bytes. */
    public static final long DEFAULT_LIMIT = 64L << 20;

    private final long limit;

    public Reader() {
        this(DEFAULT_LIMIT);
    }

    /**
     * @param limit the largest file that is read, in bytes
     */
    public Reader(long limit) {
        this.limit = limit;
    }

    /**
     * @param name the name that the report has in all output
     * @throws UnreadableException where the file is no report, with the reason
     */
    public Source read(Path file, String name) throws UnreadableException {
        try {
            if (Files.isDirectory(file)) {
                throw unreadable("directory", name, "这是文件夹，请指定其中的文件", "is a directory; name the files in it");
            }
            long size = Files.size(file);
            if (size > limit) {
                throw tooLarge(name, size);
            }
            return read(Files.readAllBytes(file), name);
        } catch (UnreadableException e) {
            throw e;
        } catch (NoSuchFileException e) {
            throw unreadable("missing", name, "找不到文件，请检查路径", "no such file; check the path");
        } catch (AccessDeniedException e) {
            throw unreadable("no-permission", name, "没有读取权限，请修改文件权限", "permission denied; change the file's mode");
        } catch (IOException e) {
            throw unreadable("io", name, "无法读取（" + e.getMessage() + "）", "cannot be read (" + e.getMessage() + ")");
        }
    }

    /**
     * Reads the bytes of a file.
     *
     * @throws UnreadableException where they are no report, with the reason
     */
    public Source read(byte[] bytes, String name) throws UnreadableException {
        if (bytes.length > limit) {
            throw tooLarge(name, bytes.length);
        }
        if (DocxReader.isZip(bytes)) {
            DocxReader.Content content = DocxReader.read(bytes, name);
            if (content.text().isBlank()) {
                throw empty(name);
            }
            return new Source(
                    sha256(bytes), name, DocxReader.MEDIA_TYPE, "UTF-8", content.text(), content.hints(), List.of());
        }
        refuseOtherFormats(bytes, name);
        Charsets.Decoded decoded = Charsets.decode(bytes);
        if (decoded.text().isBlank()) {
            throw empty(name);
        }
        if (isBinary(decoded.text())) {
            throw unreadable("binary", name, "不是文本文件，请转换为文本后再试", "is not a text file; convert it to text first");
        }
        return new Source(
                sha256(bytes), name, "text/plain", decoded.charset(), decoded.text(), List.of(), decoded.undecodable());
    }

    private static UnreadableException empty(String name) {
        return unreadable("empty", name, "文件没有内容", "the file is empty");
    }

    private UnreadableException tooLarge(String name, long size) {
        return unreadable(
                "too-large",
                name,
                "文件有 " + megabytes(size) + " MB，超过上限 " + megabytes(limit) + " MB，请拆分后再试",
                megabytes(size) + " MB is over the limit of " + megabytes(limit) + " MB; split the file");
    }

    private static long megabytes(long bytes) {
        return (bytes + (1 << 20) - 1) >> 20;
    }

    private static UnreadableException unreadable(String code, String name, String zh, String en) {
        return new UnreadableException(code, new Message(name + "：" + zh, name + ": " + en));
    }

    private static void refuseOtherFormats(byte[] bytes, String name) throws UnreadableException {
        if (startsWith(bytes, "%PDF-")) {
            throw unreadable("unsupported", name, "PDF 暂不能读取，请另存为文本", "PDF cannot be read; save it as text");
        }
        if (startsWith(bytes, "\u00D0\u00CF\u0011\u00E0")) {
            throw unreadable(
                    "unsupported",
                    name,
                    "旧版或加密的 Office 文件暂不能读取，请去掉密码并另存为 .docx",
                    "an old or encrypted Office file cannot be read; remove the password and save it as .docx");
        }
    }

    private static boolean startsWith(byte[] bytes, String latin1) {
        byte[] mark = latin1.getBytes(StandardCharsets.ISO_8859_1);
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if (bytes[i] != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** More than one control character in fifty: a picture, a program, a database. */
    private static boolean isBinary(String text) {
        int length = Math.min(text.length(), 1 << 16);
        int controls = 0;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if ((c < ' ' && c != '\n' && c != '\r' && c != '\t' && c != '\f') || c == '\uFFFD') {
                controls++;
            }
        }
        return controls > 8 && controls * 50L > length;
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
