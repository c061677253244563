package cn.qianhu.contract.code;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The files that a site may consist of, besides its map, which {@link #SITE} names. Those that a
 * site does not bring are the shipped ones.
 */
public enum SiteFile {
  /** The province, its name, its map and the language of its place names. */
  SITE("site.csv"),
  REGIONS("regions.csv"),
  /** English names of the regions. */
  NAMES("names.csv"),
  CARRIERS("carriers.csv"),
  QUOTA_POLICY("quota-policy.csv"),
  ALERT_THRESHOLDS("alert-thresholds.csv"),
  /** Further headings and units that people write in their files. */
  DIALECT_COLUMNS("dialect-columns.csv"),
  /** Further spellings of codes that people write in their files. */
  DIALECT_CODES("dialect-codes.csv");

  private final String fileName;

  SiteFile(String fileName) {
    this.fileName = fileName;
  }

  public String fileName() {
    return fileName;
  }

  /** The file of a name. */
  static Optional<SiteFile> named(String fileName) {
    return Arrays.stream(values()).filter(file -> file.fileName.equals(fileName)).findFirst();
  }

  /**
   * Names decide no figure, and the dialect none of what has come in: they may be mended at any
   * time, and are not in a site's digest.
   */
  boolean isDecisive() {
    return switch (this) {
      case SITE, NAMES, DIALECT_COLUMNS, DIALECT_CODES -> false;
      default -> true;
    };
  }

  static String all() {
    return Arrays.stream(values()).map(SiteFile::fileName).collect(Collectors.joining(", "));
  }
}
