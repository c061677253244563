package cn.qianhu.desk.document;

/** What a chapter is made of. */
public sealed interface Block permits Paragraph, DocumentTable, BarSeries {}
