package cn.qianhu.contract.form;

/** Kinds of codes that several columns have in common. */
public enum ColumnCode {
  /** No code: a name or a text. */
  NONE,
  /** An identifier that somebody or something is registered under. */
  IDENTIFIER,
  /** A unified social credit code. */
  USCC,
  REGION,
  /** A division of industry, or where the form takes them, a section. */
  INDUSTRY,
  CARRIER,
  /** A code of a closed list. */
  LISTED,
  /** Several of a closed list, joined by {@code ;}. */
  SEVERAL
}
