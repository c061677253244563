package cn.qianhu.domain.project;

import java.util.TreeSet;

/**
 * A code whose check character is wrong: whether the directory of enterprises exempts it, and which
 * projects have entries that wait for this.
 */
public final class DoubtfulCode {

  final String uscc;
  final TreeSet<String> projects = new TreeSet<>();
  boolean exempt;

  DoubtfulCode(String uscc) {
    this.uscc = uscc;
  }
}
