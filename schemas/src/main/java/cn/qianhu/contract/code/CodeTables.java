package cn.qianhu.contract.code;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The code tables that records are judged by: regions, industries and energy carriers ("domain,
 * Code tables").
 */
public record CodeTables(Regions regions, Industries industries, Carriers carriers) {

  private static final String REGIONS = "regions.csv";
  private static final String INDUSTRIES = "industries.csv";
  private static final String CARRIERS = "carriers.csv";

  /** The tables shipped with this version. */
  public static CodeTables standard() {
    return Standard.TABLES;
  }

  /**
   * Reads {@code regions.csv}, {@code industries.csv} and {@code carriers.csv} of a folder, in the
   * columns of the shipped tables.
   */
  public static CodeTables read(Path folder) throws IOException {
    try (Reader regions = Files.newBufferedReader(folder.resolve(REGIONS));
        Reader industries = Files.newBufferedReader(folder.resolve(INDUSTRIES));
        Reader carriers = Files.newBufferedReader(folder.resolve(CARRIERS))) {
      return read(regions, industries, carriers);
    }
  }

  /**
   * The same with another table of carriers and factors, such as a site tries out.
   *
   * @throws IllegalArgumentException where a cell of it cannot be reckoned with, or a carrier that
   *     reports may name is missing
   */
  public CodeTables withCarriers(Path file) throws IOException {
    try (Reader reader = Files.newBufferedReader(file)) {
      Carriers other = Carriers.of(TableFile.read(file.getFileName().toString(), reader));
      other.requireAllOf(carriers, file);
      return new CodeTables(regions, industries, other);
    }
  }

  private static CodeTables read(Reader regions, Reader industries, Reader carriers)
      throws IOException {
    return new CodeTables(
        Regions.of(TableFile.read(REGIONS, regions)),
        Industries.of(TableFile.read(INDUSTRIES, industries)),
        Carriers.of(TableFile.read(CARRIERS, carriers)));
  }

  /** Holds the shipped tables, read when first asked for. */
  private static final class Standard {
    private static final CodeTables TABLES = load();

    private static CodeTables load() {
      try (Reader regions = shipped(REGIONS);
          Reader industries = shipped(INDUSTRIES);
          Reader carriers = shipped(CARRIERS)) {
        return read(regions, industries, carriers);
      } catch (IOException e) {
        throw new UncheckedIOException("The shipped code tables cannot be read.", e);
      }
    }

    private static Reader shipped(String name) throws IOException {
      InputStream table = CodeTables.class.getResourceAsStream(name);
      if (table == null) {
        throw new IOException("The code table " + name + " is missing from the class path.");
      }
      return new InputStreamReader(table, StandardCharsets.UTF_8);
    }
  }
}
