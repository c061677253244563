package cn.qianhu.desk.document;

/** A part of a chapter. */
public sealed interface Block permits Paragraph, DocumentTable, BarSeries {}
