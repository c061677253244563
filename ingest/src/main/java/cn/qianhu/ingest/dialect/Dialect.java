package cn.qianhu.ingest.dialect;

/** How what stands in files is read. */
public enum Dialect {
  /** Only what the description of the files says, to the letter. */
  STRICT,
  /** What office programs, exports and people make of it, too, where it is certain. */
  OFFICE
}
