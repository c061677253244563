package cn.qianhu.contract.form;

/** Values of a record that give its key, so that the text is made only where it is asked for. */
public interface KeyedFields {

  /** Key of the record, as written ("files, Out", rejected.csv). */
  String key();
}
