package cn.qianhu.contract.form;

/** Of what the codes are that stand in a column, where several columns have such. */
public enum ColumnCode {
  /** Nothing that is looked up: a name, or a text. */
  NONE,
  /** What somebody or something is registered under. */
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
