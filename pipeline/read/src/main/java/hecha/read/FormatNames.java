package hecha.read;

import hecha.model.Message;

/** What people call the formats; apart from them, so that a parser that names its own in a refusal need not know them. */
final class FormatNames {
    static final Message DOC = new Message("Word 文档（.doc）", "Word document (.doc)");
    static final Message DOCX = new Message("Word 文档（.docx）", "Word document (.docx)");
    static final Message OFD = new Message("OFD 版式文件（.ofd）", "OFD document (.ofd)");
    static final Message PDF = new Message("PDF 文件（.pdf）", "PDF document (.pdf)");
    static final Message RTF = new Message("RTF 文档（.rtf）", "RTF document (.rtf)");
    static final Message XLS = new Message("Excel 工作簿（.xls）", "Excel workbook (.xls)");
    static final Message XLSX = new Message("Excel 工作簿（.xlsx）", "Excel workbook (.xlsx)");

    private FormatNames() {}
}
