package hecha.read;

import hecha.model.Message;
import java.util.Optional;

/** Kinds of file that are no reports and are told by their first bytes, each with its own words. */
final class Known {
    private record Kind(String start, Message name, Message remedy) {}

    private static final Message AS_TEXT =
            new Message("请报送电子原稿，或先做文字识别（OCR）", "submit the original or run text recognition (OCR) first");
    private static final Message UNPACK = new Message("请解压后再报，或改用 zip", "unpack it, or pack it as zip");
    private static final Message NOT_A_REPORT = new Message("不是报告，请报送报告文件", "submit the report itself");
    private static final Message SAVE_AS_WORD =
            new Message("请把其中的文字另存为 .docx 后再报", "save its text as .docx and submit that");
    private static final Message PICTURE = new Message("图片", "a picture");
    private static final Message SOUND = new Message("音频或视频", "sound or video");
    private static final Message PROGRAM = new Message("程序", "a program");

    private static final Kind[] KINDS = {
        new Kind("\u0089PNG\r\n", PICTURE, AS_TEXT),
        new Kind("\u00FF\u00D8\u00FF", PICTURE, AS_TEXT),
        new Kind("GIF8", PICTURE, AS_TEXT),
        new Kind("BM", PICTURE, AS_TEXT),
        new Kind("II*\0", PICTURE, AS_TEXT),
        new Kind("MM\0*", PICTURE, AS_TEXT),
        new Kind("RIFF", new Message("图片、音频或视频", "a picture, sound or video"), AS_TEXT),
        new Kind("Rar!\u001A\u0007", new Message("RAR 压缩包", "a RAR archive"), UNPACK),
        new Kind("7z\u00BC\u00AF'\u001C", new Message("7z 压缩包", "a 7z archive"), UNPACK),
        new Kind("\u001F\u008B", new Message("gzip 压缩文件", "a gzip archive"), UNPACK),
        new Kind("BZh", new Message("bzip2 压缩文件", "a bzip2 archive"), UNPACK),
        new Kind("\u00FD7zXZ\0", new Message("xz 压缩文件", "an xz archive"), UNPACK),
        new Kind("MZ", PROGRAM, NOT_A_REPORT),
        new Kind("\u007FELF", PROGRAM, NOT_A_REPORT),
        new Kind("\u00CA\u00FE\u00BA\u00BE", PROGRAM, NOT_A_REPORT),
        new Kind("ID3", SOUND, NOT_A_REPORT),
        new Kind("OggS", SOUND, NOT_A_REPORT),
        new Kind("fLaC", SOUND, NOT_A_REPORT),
        new Kind("SQLite format 3\0", new Message("数据库", "a database"), NOT_A_REPORT),
        new Kind("%!PS", new Message("PostScript 文件", "a PostScript file"), SAVE_AS_WORD),
        new Kind("AT&TFORM", new Message("DjVu 扫描件", "a DjVu scan"), AS_TEXT),
        new Kind("CAJ", new Message("CAJ 文件", "a CAJ file"), SAVE_AS_WORD),
        new Kind("HN\0\0", new Message("CAJ 文件", "a CAJ file"), SAVE_AS_WORD),
        new Kind("SEP", new Message("书生 SEP 公文", "a SEP document"), SAVE_AS_WORD),
    };

    private Known() {}

    static Optional<Refusal> of(Probe file) {
        if (isSecured(file)) {
            return Optional.of(Refusal.security());
        }
        for (Kind kind : KINDS) {
            if (file.starts(kind.start) && (!isWord(kind.start) || holdsZero(file))) {
                return Optional.of(Refusal.unsupported(kind.name, kind.remedy));
            }
        }
        if (!file.isZip() && file.head().length() > 0 && file.isLateZip()) {
            return Optional.of(new Refusal(
                    "damaged",
                    "开头有多余的字节，后面才是压缩文件或办公文档；请用原软件重新保存后再报",
                    "has other bytes before what is an archive or office document; save it again in its program"));
        }
        if (file.holds(4, "ftyp")) {
            return Optional.of(Refusal.unsupported(new Message("视频", "a video"), NOT_A_REPORT));
        }
        return Optional.empty();
    }

    /** Whether a text could begin so, too. */
    private static boolean isWord(String start) {
        return start.chars().allMatch(c -> c > ' ' && c < 127) && start.charAt(0) != '%';
    }

    /** A picture or program has a NUL among its first bytes. */
    private static boolean holdsZero(Probe file) {
        for (int i = 0; i < Math.min(32, file.bytes().length); i++) {
            if (file.bytes()[i] == 0) {
                return true;
            }
        }
        return false;
    }

    /** The marks that security software puts before what it encrypts. */
    private static boolean isSecured(Probe file) {
        String head = file.head();
        return head.startsWith("%tsd-header-")
                || head.startsWith("e-safenet")
                || file.holds(4, "E-SafeNet")
                || head.startsWith("<{(esafenet")
                || head.startsWith("drm_header")
                || head.startsWith("securefile")
                || file.starts("b\u0014#e");
    }

    /** Compound files and packages of other programs. */
    static Optional<Refusal> ofPackage(Probe file) {
        if (file.isCompound()) {
            if (file.holdsStream("EncryptedPackage")) {
                return Optional.of(Refusal.password());
            }
            if (file.holdsStream("PowerPoint Document")) {
                return Optional.of(slides());
            }
            if (file.holdsStream("__properties_version1.0")) {
                return Optional.of(Refusal.unsupported(
                        new Message("Outlook 邮件（.msg）", "an Outlook mail (.msg)"),
                        new Message("请把其中的附件另存后再报", "save its attachments and submit them")));
            }
            return Optional.of(Refusal.unsupported(
                    new Message("旧版 Office 的其他文件，或已损坏", "another kind of old Office file, or damaged"), SAVE_AS_WORD));
        }
        if (file.zipNames().contains("ppt/presentation.xml")) {
            return Optional.of(slides());
        }
        return Optional.empty();
    }

    private static Refusal slides() {
        return Refusal.unsupported(new Message("演示文稿（PowerPoint）", "a presentation (PowerPoint)"), SAVE_AS_WORD);
    }
}
