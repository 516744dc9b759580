package hecha.index;

import hecha.model.Message;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.index.IndexNotFoundException;
import org.apache.lucene.store.LockObtainFailedException;

/** Says what a failure of the index is, and what to do, in one line. */
final class Failures {
    private Failures() {}

    static IndexException missing(Path folder) {
        return new IndexException(
                "missing",
                new Message(
                        folder + "：没有索引，请先运行 hecha index 报告文件夹 --index " + folder,
                        folder + ": no index here; run hecha index FOLDER --index " + folder + " first"));
    }

    static IndexException foreign(Path folder) {
        return new IndexException(
                "foreign",
                new Message(
                        folder + "：里面有别的文件，不能在此建索引，请另选文件夹",
                        folder + ": holds other files; choose another folder for the index"));
    }

    static IndexException oldSchema(Path folder, String version) {
        return new IndexException(
                "old-schema",
                new Message(
                        folder + "：索引是旧版（" + version + "），请运行 hecha index --rebuild --index " + folder,
                        folder + ": the index is of an older version (" + version
                                + "); run hecha index --rebuild --index " + folder));
    }

    static IndexException newSchema(Path folder, String version) {
        return new IndexException(
                "new-schema",
                new Message(
                        folder + "：索引由更新的程序写成（" + version + "），请更新程序",
                        folder + ": the index was written by a newer program (" + version + "); update the program"));
    }

    static IndexException unfinished(Path folder) {
        return new IndexException(
                "unfinished",
                new Message(
                        folder + "：索引刚建就中断了，还没有存入报告，请再运行 hecha index 报告文件夹 --index " + folder,
                        folder
                                + ": its making was broken off before anything was stored; run hecha index FOLDER --index "
                                + folder + " again"));
    }

    /** What Lucene could not make sense of: files of a newer version name parts that this one does not know. */
    static IndexException of(IllegalArgumentException e, Path folder) {
        return String.valueOf(e.getMessage()).contains("An SPI class of type")
                ? newSchema(folder, "Lucene")
                : damaged(folder, "commit", e);
    }

    static IndexException damaged(Path folder, String what, Throwable cause) {
        return new IndexException(
                "damaged",
                new Message(
                        folder + "：索引损坏（" + what + "），请运行 hecha index --rebuild --index " + folder,
                        folder + ": the index is damaged (" + what + "); run hecha index --rebuild --index " + folder),
                cause);
    }

    /** @param committed how many reports are safe in the index */
    static IndexException of(IOException e, Path folder, int committed) {
        if (e instanceof IndexException known) {
            return known;
        }
        if (e instanceof LockObtainFailedException) {
            return new IndexException(
                    "locked",
                    new Message(
                            folder + "：另一个 hecha 正在写这个索引，等它结束再运行",
                            folder + ": another hecha is writing this index; run again when it has ended"),
                    e);
        }
        if (e instanceof IndexFormatTooOldException) {
            return oldSchema(folder, "Lucene");
        }
        if (e instanceof IndexFormatTooNewException) {
            return newSchema(folder, "Lucene");
        }
        if (e instanceof CorruptIndexException || e instanceof IndexNotFoundException) {
            return damaged(folder, e.getClass().getSimpleName(), e);
        }
        if (e.getCause() instanceof OutOfMemoryError) {
            return new IndexException(
                    "memory",
                    new Message(
                            folder + "：内存不够；已存 " + committed + " 份完好，请设环境变量 HECHA_JAVA_OPTIONS=-Xmx2g 后运行同一命令即可继续",
                            folder + ": not enough memory; " + committed
                                    + " reports are safe, set HECHA_JAVA_OPTIONS=-Xmx2g in the environment and run the"
                                    + " same command again"),
                    e);
        }
        String why = String.valueOf(e.getMessage());
        if (isFull(e)) {
            return new IndexException(
                    "disk-full",
                    new Message(
                            folder + "：磁盘空间不足（剩 " + free(folder) + "）；已存 " + committed + " 份完好，腾出空间后运行同一命令即可继续",
                            folder + ": the disk is full (" + free(folder) + " left); " + committed
                                    + " reports are safe, make room and run the same command again"),
                    e);
        }
        if (e instanceof AccessDeniedException
                || why.contains("Read-only file system")
                || why.contains("Permission denied")) {
            return new IndexException(
                    "read-only",
                    new Message(folder + "：没有写权限，请检查文件夹权限", folder + ": cannot be written; check the folder's rights"),
                    e);
        }
        if (e instanceof FileSystemException file) {
            why = file.getClass().getSimpleName() + " " + file.getFile();
        }
        return new IndexException(
                "io",
                new Message(
                        folder + "：索引读写失败（" + why + "）；已存 " + committed + " 份完好",
                        folder + ": the index cannot be read or written (" + why + "); " + committed
                                + " reports are safe"),
                e);
    }

    private static boolean isFull(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            String why = String.valueOf(cause.getMessage());
            if (why.contains("No space left")
                    || why.contains("Disk quota exceeded")
                    || why.contains("not enough space")) {
                return true;
            }
        }
        return false;
    }

    private static String free(Path folder) {
        try {
            return (Files.getFileStore(folder).getUsableSpace() >> 20) + " MB";
        } catch (IOException e) {
            return "? MB";
        }
    }
}
