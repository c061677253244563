package cn.qianhu.ingest.file;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;

/** The encodings in which a table of text may be written. */
enum TextEncoding {
  UTF_8("UTF-8", StandardCharsets.UTF_8, "\u00EF\u00BB\u00BF"),
  UTF_16LE("UTF-16", StandardCharsets.UTF_16LE, "\u00FF\u00FE"),
  UTF_16BE("UTF-16", StandardCharsets.UTF_16BE, "\u00FE\u00FF"),
  GB18030("GB18030", Charset.forName("GB18030"), "\u00841\u00953");

  /** Names of earlier standards of the country, and of the code page that follows them. */
  private static final Set<String> PARTS_OF_GB18030 = Set.of("GBK", "GB2312", "x-mswin-936");

  private final String word;
  private final Charset charset;

  /** The byte order mark, a character for each byte. */
  private final String mark;

  TextEncoding(String word, Charset charset, String mark) {
    this.word = word;
    this.charset = charset;
    this.mark = mark;
  }

  /** The encoding whose byte order mark a text begins with. */
  static Optional<TextEncoding> marked(byte[] start) {
    return Arrays.stream(values()).filter(encoding -> encoding.marks(start)).findFirst();
  }

  /**
   * The encoding that a declared one stands for: those of the country are read as one, and a mark
   * decides which of two bytes of UTF-16 comes first.
   *
   * @throws IllegalArgumentException where it is none
   */
  static TextEncoding of(Charset declared, byte[] start) {
    if (declared.equals(StandardCharsets.UTF_16)) {
      return marked(start).filter(UTF_16LE::equals).orElse(UTF_16BE);
    }
    if (PARTS_OF_GB18030.contains(declared.name())) {
      return GB18030;
    }
    return Arrays.stream(values())
        .filter(encoding -> encoding.charset.equals(declared))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException(declared + " is not read."));
  }

  private boolean marks(byte[] start) {
    return new String(start, StandardCharsets.ISO_8859_1).startsWith(mark);
  }

  /** The name of the encoding for people. */
  String word() {
    return word;
  }

  Charset charset() {
    return charset;
  }
}
