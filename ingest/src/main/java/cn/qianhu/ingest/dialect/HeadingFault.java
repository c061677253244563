package cn.qianhu.ingest.dialect;

import cn.qianhu.contract.text.Bilingual;

/**
 * Why the headings of a table cannot be read without guessing.
 *
 * @param column that is meant or concerned; empty where it is none in particular
 * @param said what is wrong and what to do
 */
public record HeadingFault(String column, Bilingual said) {

  /** The fault with the name of the column: a Chinese heading does not say how others call it. */
  public Bilingual named() {
    return said.en().contains(column) ? said : said.after(column + "：", column + ": ");
  }
}
