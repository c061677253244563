package cn.qianhu.contract.code;

import cn.qianhu.contract.text.Bilingual;

/** A code of a closed list, which says itself what it is called. */
public interface Coded {

  /** The code. */
  String name();

  Bilingual words();
}
