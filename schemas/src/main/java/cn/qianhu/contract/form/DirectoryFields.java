package cn.qianhu.contract.form;

/** Values of an entry of a directory, in which a later entry replaces an earlier one of its key. */
public interface DirectoryFields {

  /** The key of the entry: of two entries with one key only one can hold. */
  String entryKey();
}
