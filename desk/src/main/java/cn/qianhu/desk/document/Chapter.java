package cn.qianhu.desk.document;

import cn.qianhu.contract.text.Bilingual;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A chapter of a document: a heading and its blocks. */
public record Chapter(Bilingual title, List<Block> blocks) {

  public Chapter {
    blocks = List.copyOf(blocks);
  }

  public static Chapter of(String zh, String en, Block... blocks) {
    return new Chapter(Bilingual.of(zh, en), List.of(blocks));
  }

  /** This chapter with more blocks behind it. */
  public Chapter with(Block... more) {
    List<Block> all = new ArrayList<>(blocks);
    all.addAll(Arrays.asList(more));
    return new Chapter(title, all);
  }
}
