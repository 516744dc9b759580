package hecha.read;

import hecha.model.Message;
import hecha.model.UnreadableException;

/** Why a file cannot be read as a report, and what to do; without the file's name, which {@link Reader} puts before it. */
public final class Refusal extends Exception {
    private static final long serialVersionUID = 1;
    private final String code;
    private final transient Message text;

    Refusal(String code, String zh, String en) {
        super(zh);
        this.code = code;
        text = new Message(zh, en);
    }

    /** A stable name of the reason. */
    public String code() {
        return code;
    }

    /** The reason and the remedy. */
    public Message text() {
        return text;
    }

    UnreadableException of(String name) {
        return new UnreadableException(code, new Message(name + "：" + text.zh(), name + ": " + text.en()));
    }

    static Refusal empty() {
        return new Refusal("empty", "文件没有内容，请核对后重新报送", "the file is empty; submit it again");
    }

    static Refusal password() {
        return new Refusal(
                "encrypted",
                "文件已加密，需要密码才能打开；请去掉密码后再报",
                "is encrypted with a password; remove the password and submit it again");
    }

    static Refusal security() {
        return new Refusal(
                "encrypted",
                "文件被办公安全软件加密，请在装有该软件的电脑上解密（或导出明文）后再报",
                "is encrypted by office security software; decrypt it where that software runs and submit it again");
    }

    /**
     * @param format what the file should be, such as {@code Word 文档（.docx）}
     */
    static Refusal damaged(Message format) {
        return new Refusal(
                "damaged",
                "不是完整的" + format.zh() + "，文件已损坏；请用原软件打开并重新保存后再报",
                "is not a whole " + format.en() + ", the file is damaged; open it in its program, save it again");
    }

    static Refusal damaged(Message format, String why, String whyEn) {
        return new Refusal(
                "damaged",
                "不是完整的" + format.zh() + "（" + why + "），文件已损坏；请用原软件打开并重新保存后再报",
                "is not a whole " + format.en() + " (" + whyEn
                        + "), the file is damaged; open it in its program, save it" + " again");
    }

    static Refusal scanned() {
        return new Refusal(
                "scanned",
                "是扫描件或图片，里面没有文字；请报送电子原稿，或先做文字识别（OCR）",
                "is a scan without text; submit the original, or run text recognition (OCR) first");
    }

    static Refusal dtd() {
        return new Refusal(
                "unsafe",
                "含有文档类型声明（DTD）或外部引用，正常的办公文件不会有，出于安全没有读取；请用原软件重新保存后再报",
                "holds a document type declaration (DTD), which no office file has; not read for safety; save it again in its"
                        + " program");
    }

    static Refusal tooDeep() {
        return new Refusal(
                "unsafe",
                "内部嵌套太深，正常的文件不会有，出于安全没有读取；请用原软件重新保存后再报",
                "is nested too deeply, as no ordinary file is; not read for safety; save it again in its program");
    }

    /**
     * @param what in Chinese and English
     * @param option the option that raises the limit
     */
    static Refusal tooLarge(String what, String whatEn, String option) {
        return new Refusal(
                "too-large",
                what + "，未读取；请拆分后再报，或用 " + option + " 放宽上限",
                whatEn + "; not read; split the file or raise " + option);
    }

    /** A file of {@code size} bytes. */
    static Refusal tooLarge(long size, Limits limits) {
        return tooLarge(
                "文件有 " + Limits.shown(size) + "，超过上限 " + Limits.shown(limits.bytes()),
                Limits.shown(size) + " is over the limit of " + Limits.shown(limits.bytes()),
                "--max-bytes");
    }

    /** A file that unpacks to more than is allowed. */
    static Refusal swelling(Limits limits) {
        return tooLarge(
                "解压后超过 " + Limits.shown(limits.unpacked()) + "，可能是压缩炸弹",
                "unpacks to more than " + Limits.shown(limits.unpacked()) + ", perhaps a zip bomb",
                "--max-unpacked");
    }

    static Refusal tooManyFiles(Limits limits) {
        return tooLarge(
                "内含的文件多于 " + limits.entries() + " 个",
                "holds more than " + limits.entries() + " files",
                "--max-entries");
    }

    /** A text of {@code length} characters. */
    static Refusal tooLong(long length, Limits limits) {
        return tooLarge(
                "有 " + length + " 字，超过上限 " + limits.chars() + " 字",
                "holds " + length + " characters, over the limit of " + limits.chars(),
                "--max-chars");
    }

    static Refusal tooSlow(int seconds) {
        return tooLarge("读取超过 " + seconds + " 秒", "took more than " + seconds + " seconds to read", "--max-seconds");
    }

    static Refusal tooHungry(int megabytes) {
        return tooLarge(
                "读取需要的内存超过 " + megabytes + " MB", "needs more than " + megabytes + " MB of memory", "--max-memory");
    }

    static Refusal unknown() {
        return new Refusal(
                "unknown",
                "不是文本，也不是能识别的办公文件；请用原软件另存为 " + Formats.shown() + " 之一后再报",
                "is no text and no office file that is known; save it as one of " + Formats.shown());
    }

    /**
     * @param kind what the file is, in Chinese and English
     */
    static Refusal unsupported(Message kind, Message remedy) {
        return new Refusal("unsupported", "是" + kind.zh() + "，" + remedy.zh(), "is " + kind.en() + "; " + remedy.en());
    }
}
