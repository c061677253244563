package cn.qianhu.contract.code;

import cn.qianhu.contract.digest.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The site that the figures are of: a province, its regions and their names, its map, and those
 * tables of rules that are not the shipped ones. All processes that work on the same topics must
 * have the same site: regions decide which records count, and where they are summed.
 *
 * @param nameZh what the site is called, in Chinese
 * @param nameEn the same in English
 * @param tables its code tables
 * @param map outlines of the cities of its province, GeoJSON
 * @param texts of the files that it consists of, without the map
 */
public record Site(
    String nameZh,
    String nameEn,
    CodeTables tables,
    String map,
    SortedMap<SiteFile, String> texts) {

  /** Digits of the digest that people are shown; nobody compares more by eye. */
  private static final int SHORT = 12;

  /** Looks at files that the contract does not read itself. */
  @FunctionalInterface
  public interface Reviewer {

    /**
     * Notes what is wrong in them.
     *
     * @param texts of those that the site brings
     * @param regions empty where they are faulty themselves
     */
    void review(
        Function<SiteFile, Optional<String>> texts, Optional<Regions> regions, TableFaults faults);
  }

  /** The site shipped with this version. */
  public static Site shipped() {
    return ShippedSite.SITE;
  }

  /**
   * Reads the site of a folder.
   *
   * @param reviewers of what the contract does not read
   * @throws FaultyTablesException with everything that is wrong in it
   */
  public static Site read(Path folder, Reviewer... reviewers) {
    return SiteFolder.of(folder).site(List.of(reviewers));
  }

  /** Code of its own province. */
  public String province() {
    return tables.regions().home();
  }

  /** The text of a file, where the site brings it in place of the shipped one. */
  public Optional<String> text(SiteFile file) {
    return Optional.ofNullable(texts.get(file));
  }

  /**
   * The text of a table of rules that is shipped for the province of the shipped site, where that
   * is among the regions of this one; elsewhere what is shipped for every province holds, because
   * rows of another province's cities would stand in figures and digests of a site that has none of
   * them.
   */
  public Optional<String> shippedText(SiteFile file) {
    return tables.regions().contains(shipped().province())
        ? Optional.ofNullable(ShippedSite.RULES.get(file))
        : Optional.empty();
  }

  /** SHA-256 of each of its files that decides figures, by name. */
  public SortedMap<String, String> digests() {
    SortedMap<String, String> digests = new TreeMap<>();
    texts.forEach(
        (file, text) -> {
          if (file.isDecisive()) {
            digests.put(file.fileName(), digestOf(text));
          }
        });
    return digests;
  }

  /** SHA-256 of all that decides figures: the province, and those files. */
  public String digest() {
    StringBuilder all = new StringBuilder(province()).append('\n');
    digests().forEach((file, digest) -> all.append(file).append(' ').append(digest).append('\n'));
    return digestOf(all.toString());
  }

  /** The name of the site with the beginning of its digest, for people. */
  public String words() {
    return "%s %s %s (%s)".formatted(province(), nameZh, nameEn, digest().substring(0, SHORT));
  }

  private static String digestOf(String text) {
    return Sha256.of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Holds the shipped site, read when first asked for. */
  private static final class ShippedSite {
    private static final Site SITE = SiteFolder.shipped().site(List.of());
    private static final SortedMap<SiteFile, String> RULES = SiteFolder.shippedRules();
  }
}
