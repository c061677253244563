package cn.qianhu.command.site;

import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.command.batch.InputRows;
import cn.qianhu.command.batch.Reference;
import cn.qianhu.contract.code.Regions;
import cn.qianhu.contract.code.Site;
import cn.qianhu.contract.code.SiteFile;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A province that there is not: as many cities and counties as the shipped one, under other codes
 * and names, on its mirror image, with a policy for a city of its own. Codes keep their order, so
 * that tables keep that of their rows.
 */
public final class OtherProvince {

  public static final String CODE = "450000";

  private static final String CITIES = "天地玄黄宇宙洪荒日月盈昃辰宿列张";
  private static final String[] CITIES_EN = {
    "Tian", "Di", "Xuan", "Huang", "Yu", "Zhou", "Hong", "Huangye", "Ri", "Yue", "Ying", "Ze",
    "Chen", "Xiu", "Lie", "Zhang"
  };

  /** Columns of files that hold regions, and of tables that hold them or begin with them. */
  private static final Set<String> PLACES =
      Set.of("region", "city", "county", "to_city", "account", "debit", "credit", "subject", "key");

  private static final Pattern REGION = Pattern.compile("^(37|45)(\\d{4})(?=$|[:/])");

  private OtherProvince() {}

  /** Writes its site into a folder, and reads it. */
  public static Site in(Path folder) {
    Site shipped = Site.shipped();
    Regions regions = shipped.tables().regions();
    try {
      Files.createDirectories(folder);
      Files.writeString(
          folder.resolve("site.csv"),
          "province,name_zh,name_en,map,place_names\n450000,千字省,Qianzi,map.geojson,en\n");
      StringBuilder table = new StringBuilder("code,level,name_zh\n");
      StringBuilder names = new StringBuilder("code,en,short_zh\n");
      for (String line : shipped.texts().get(SiteFile.REGIONS).lines().skip(1).toList()) {
        String[] cells = line.split(",");
        String code = code(cells[0]);
        table.append(code).append(',').append(cells[1]).append(',');
        table.append(name(regions, cells[0])).append('\n');
        names.append(code).append(',').append(english(regions, cells[0])).append(",\n");
      }
      Files.writeString(folder.resolve("regions.csv"), table);
      Files.writeString(folder.resolve("names.csv"), names);
      Files.writeString(folder.resolve("map.geojson"), map(shipped));
      writeTable(folder, SiteFile.QUOTA_POLICY);
      writeTable(folder, SiteFile.ALERT_THRESHOLDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Site.read(folder, RuleTables::review);
  }

  /** The code that a code of the shipped province has there, and the other way round. */
  static String code(String code) {
    return REGION
        .matcher(code)
        .replaceFirst(found -> (found.group(1).equals("37") ? "45" : "37") + found.group(2));
  }

  /** A reference's input as it would be there. */
  public static InputRows input(Reference reference) {
    return InputRows.of(reference)
        .with((column, cell) -> PLACES.contains(column) ? code(cell) : cell);
  }

  /** The lines of a table of the shipped province as they would be there. */
  static List<String> named(String table) {
    List<String> lines = table.lines().toList();
    List<String> header = List.of(lines.get(0).split(",", -1));
    return lines.stream()
        .map(
            line -> {
              String[] cells = line.split(",", -1);
              for (int column = 0; column < header.size(); column++) {
                if (PLACES.contains(header.get(column))) {
                  cells[column] = code(cells[column]);
                }
              }
              return String.join(",", cells);
            })
        .toList();
  }

  private static String name(Regions regions, String code) {
    if (code.endsWith("0000")) {
      return "千字省";
    }
    String city = CITIES.substring(place(regions, code), place(regions, code) + 1);
    return regions.isCity(code) ? city + "市" : city + code.substring(4) + "县";
  }

  private static String english(Regions regions, String code) {
    if (code.endsWith("0000")) {
      return "Qianzi";
    }
    String city = CITIES_EN[place(regions, code)];
    return regions.isCity(code) ? city : city + " " + code.substring(4);
  }

  private static int place(Regions regions, String code) {
    return regions.cities().indexOf(Regions.cityOf(code));
  }

  private static String map(Site shipped) throws IOException {
    ObjectMapper json = new ObjectMapper();
    JsonNode map = json.readTree(shipped.map());
    for (JsonNode feature : map.path("features")) {
      ObjectNode properties = (ObjectNode) feature.path("properties");
      String code = properties.path("code").asText();
      properties.put("code", code(code));
      properties.put("name_zh", name(shipped.tables().regions(), code));
      mirror(properties.path("centre"));
      mirror(feature.path("geometry").path("coordinates"));
      if (properties.has("label")) {
        ArrayNode label = (ArrayNode) properties.path("label");
        label.set(0, -label.get(0).asInt());
      }
    }
    return map.toString();
  }

  private static void mirror(JsonNode points) {
    if (points.path(0).isNumber()) {
      ((ArrayNode) points).set(0, 220 - points.get(0).asDouble());
    } else {
      points.forEach(OtherProvince::mirror);
    }
  }

  /** The table of the shipped site, in which one city has rows of its own. */
  private static void writeTable(Path folder, SiteFile file) throws IOException {
    String shipped = Site.shipped().shippedText(file).orElseThrow();
    Files.writeString(folder.resolve(file.fileName()), shipped.replace(",371600,", ",451600,"));
  }
}
