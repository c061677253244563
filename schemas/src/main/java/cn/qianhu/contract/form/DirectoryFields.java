package cn.qianhu.contract.form;

/** Values of an entry of a directory, in which a later entry replaces an earlier one of its key. */
public interface DirectoryFields {

  /** What only one entry can stand for. */
  String entryKey();
}
