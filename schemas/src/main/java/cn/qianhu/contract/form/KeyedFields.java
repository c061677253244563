package cn.qianhu.contract.form;

/** Values of a record that say its key, so that none need be made where nobody asks for it. */
public interface KeyedFields {

  /** Key of the record, as written ("files, Out", rejected.csv). */
  String key();
}
