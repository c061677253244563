package cn.qianhu.contract.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The files of a site, read once: makes the site of them, or says all that is wrong. */
final class SiteFolder {

  private static final String BYTE_ORDER_MARK = "\uFEFF";

  /** The files of the shipped site. */
  private static final List<String> SHIPPED =
      List.of("site.csv", "regions.csv", "names.csv", "dialect-codes.csv", "shandong.geojson");

  /**
   * Tables of rules that are shipped for the province of the shipped site. They stand in a folder
   * below its files: what a site's own folder brings is in its digest, and a copy of the shipped
   * files shall be the shipped site.
   */
  private static final List<SiteFile> SHIPPED_RULES =
      List.of(SiteFile.QUOTA_POLICY, SiteFile.ALERT_THRESHOLDS);

  private final Map<String, String> texts = new TreeMap<>();
  private final TableFaults faults = new TableFaults();

  private SiteFolder() {}

  static SiteFolder shipped() {
    SiteFolder folder = new SiteFolder();
    SHIPPED.forEach(name -> folder.takeShipped("site/", name));
    return folder;
  }

  /** The tables of rules that are shipped for the shipped site alone. */
  static SortedMap<SiteFile, String> shippedRules() {
    SiteFolder folder = new SiteFolder();
    SHIPPED_RULES.forEach(file -> folder.takeShipped("site/rules/", file.fileName()));
    return folder.knownTexts();
  }

  private void takeShipped(String folder, String name) {
    try (InputStream in = SiteFolder.class.getResourceAsStream(folder + name)) {
      take(name, in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The shipped site cannot be read: " + name, e);
    }
  }

  /** Reads a folder; files that begin with a dot are not the site's. */
  static SiteFolder of(Path path) {
    SiteFolder folder = new SiteFolder();
    try (Stream<Path> entries = Files.list(path)) {
      for (Path entry : entries.sorted().toList()) {
        String name = entry.getFileName().toString();
        if (name.startsWith(".")) {
          continue;
        }
        if (Files.isRegularFile(entry)) {
          folder.take(name, Files.readAllBytes(entry));
        } else {
          folder.faults.of(
              name, "不是文件，请移出站点文件夹", "is no file; take it out of the folder of the site");
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(
          "站点文件夹 %s 无法读取 / the folder %s of the site cannot be read".formatted(path, path), e);
    }
    return folder;
  }

  /** Keeps a text without what systems save differently, or its digest would be another on each. */
  private void take(String name, byte[] bytes) {
    try {
      String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
      String unmarked = text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
      texts.put(name, unmarked.replace("\r\n", "\n"));
    } catch (CharacterCodingException e) {
      texts.put(name, "");
      faults.of(name, "不是 UTF-8 编码，请另存为 UTF-8", "is not UTF-8; save it as such");
    }
  }

  /**
   * The site of the files.
   *
   * @throws FaultyTablesException with everything that is wrong
   */
  Site site(List<Site.Reviewer> reviewers) {
    Optional<SiteHead> head = required(SiteFile.SITE, SiteHead::of);
    Optional<Regions> regions =
        head.flatMap(its -> required(SiteFile.REGIONS, table -> Regions.of(table, its.province())));
    Optional<CodeNames> names = regions.flatMap(known -> names(head.get(), known));
    Optional<Carriers> carriers = carriers();
    Optional<String> map = regions.flatMap(known -> map(head.get().map(), known));
    noteStrangers(
        name -> head.map(its -> its.map().equals(name)).orElse(name.endsWith(SiteHead.MAP_ENDS)));
    reviewers.forEach(reviewer -> reviewer.review(this::text, regions, faults));
    faults.requireNone();
    return new Site(
        head.get().nameZh(),
        head.get().nameEn(),
        new CodeTables(regions.get(), Industries.standard(), carriers.get(), names.get()),
        map.get(),
        knownTexts());
  }

  private Optional<CodeNames> names(SiteHead head, Regions regions) {
    return head.placesInEnglish()
        ? required(SiteFile.NAMES, table -> CodeNames.of(regions, table))
        : Optional.of(CodeNames.chinese(regions));
  }

  private Optional<Carriers> carriers() {
    Carriers shipped = Carriers.standard();
    return texts.containsKey(SiteFile.CARRIERS.fileName())
        ? required(SiteFile.CARRIERS, table -> Carriers.of(table).requireAllOf(shipped, table))
        : Optional.of(shipped);
  }

  private Optional<String> map(String file, Regions regions) {
    if (!texts.containsKey(file)) {
      faults.of(
          file, "缺少 site.csv 所说的地图，请补上", "is missing, and site.csv names it as the map; add it");
      return Optional.empty();
    }
    return faults.gather(() -> SiteMap.checked(file, texts.get(file), regions));
  }

  /**
   * A file of another name is not read: who put it there believes that it counts.
   *
   * @param isMap whether a name is that of the map, or could be
   */
  private void noteStrangers(Predicate<String> isMap) {
    for (String name : texts.keySet()) {
      if (SiteFile.named(name).isEmpty() && !isMap.test(name)) {
        faults.of(
            name,
            "不属于站点，请更正名称或移出；可用的有 " + SiteFile.all(),
            "belongs to no site; correct its name or take it out. Known are " + SiteFile.all());
      }
    }
  }

  private Optional<String> text(SiteFile file) {
    return Optional.ofNullable(texts.get(file.fileName()));
  }

  private <T> Optional<T> required(SiteFile file, Function<TableFile, T> reader) {
    if (!texts.containsKey(file.fileName())) {
      faults.of(file.fileName(), "缺少此文件，请补上", "is missing; add it");
    }
    return text(file)
        .flatMap(text -> faults.gather(() -> reader.apply(TableFile.read(file.fileName(), text))));
  }

  private SortedMap<SiteFile, String> knownTexts() {
    Map<SiteFile, String> known = new EnumMap<>(SiteFile.class);
    texts.forEach((name, text) -> SiteFile.named(name).ifPresent(file -> known.put(file, text)));
    return new TreeMap<>(known);
  }
}
