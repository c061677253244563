package cn.qianhu.center.disclosure;

/** What figures rest on. */
enum Form {
  OUTPUT,
  ENERGY,
  INVESTMENT
}
