package cn.qianhu.contract.code;

import cn.qianhu.contract.text.Bilingual;

/** A code of a closed list, with its names. */
public interface NamedCode {

  /** The code. */
  String name();

  Bilingual words();
}
