package cn.qianhu.center.table;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Orders rows by their cells, each bytewise in UTF-8. */
final class RowOrder {

  static final Comparator<List<String>> BYTEWISE = RowOrder::compare;

  private RowOrder() {}

  private static int compare(List<String> left, List<String> right) {
    for (int i = 0; i < Math.min(left.size(), right.size()); i++) {
      int order = Arrays.compareUnsigned(bytes(left.get(i)), bytes(right.get(i)));
      if (order != 0) {
        return order;
      }
    }
    return Integer.compare(left.size(), right.size());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
