package cn.qianhu.contract.code;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * The map of a site, GeoJSON: of each city of its province a feature with {@code code}, {@code
 * name_zh} and {@code centre} (longitude, latitude), and, where the name has no room there, {@code
 * label}: how far right and down of it the name stands, in thousandths of the map's width.
 */
final class SiteMap {

  /** The number of lists around each point of an outline, by type of geometry. */
  private static final Map<String, Integer> SHAPES = Map.of("Polygon", 2, "MultiPolygon", 3);

  private final String file;
  private final Regions regions;
  private final TableFaults faults = new TableFaults();
  private final Set<String> drawn = new HashSet<>();

  private SiteMap(String file, Regions regions) {
    this.file = file;
    this.regions = regions;
  }

  /**
   * Requires that a map shows the cities of the site's province.
   *
   * @return the map
   */
  static String checked(String file, String text, Regions regions) {
    SiteMap map = new SiteMap(file, regions);
    map.look(text);
    map.faults.requireNone();
    return text;
  }

  private void look(String text) {
    JsonNode features;
    try {
      features = new ObjectMapper().readTree(text).path("features");
    } catch (JsonProcessingException e) {
      noteUnreadable(e);
      return;
    }
    if (!features.isArray() || features.isEmpty()) {
      faults.of(file, "不是 GeoJSON 的 FeatureCollection", "is no FeatureCollection of GeoJSON");
      return;
    }
    features.forEach(this::lookAt);
    for (String city : regions.cities()) {
      if (Regions.provinceOf(city).equals(regions.home()) && !drawn.contains(city)) {
        faults.of(
            file,
            "没有 %s（%s）的图形，请补上".formatted(city, regions.nameZh(city)),
            "city %s has no shape; add one".formatted(city));
      }
    }
  }

  private void noteUnreadable(JsonProcessingException e) {
    JsonLocation place = e.getLocation();
    if (place == null) {
      // A bound of the reader was passed, and where is not said.
      String reason = e.getOriginalMessage();
      faults.of(file, "无法读取：" + reason, "cannot be read: " + reason);
      return;
    }
    faults.of(
        file,
        place.getLineNr(),
        "从第 %d 列起不是有效的 JSON，请重新导出".formatted(place.getColumnNr()),
        "is no JSON from column %d on; export it again".formatted(place.getColumnNr()));
  }

  private void lookAt(JsonNode feature) {
    JsonNode properties = feature.path("properties");
    String code = properties.path("code").asText();
    String name = properties.path("name_zh").asText();
    if (!regions.isCity(code)) {
      faults.of(
          file,
          "图形 %s（%s）不是 regions.csv 中的市，请更正其 code".formatted(code, name),
          "shape \"%s\" (%s) is no city of regions.csv; correct its code".formatted(code, name));
    } else if (!drawn.add(code)) {
      faults.of(file, code + " 有两个图形，请合并", code + " has two shapes; make them one MultiPolygon");
    } else if (!name.equals(regions.nameZh(code))) {
      faults.of(
          file,
          "%s 名为“%s”，而 regions.csv 中为“%s”，请统一".formatted(code, name, regions.nameZh(code)),
          "%s is called \"%s\", in regions.csv \"%s\"; make them the same"
              .formatted(code, name, regions.nameZh(code)));
    }
    if (!isPoint(properties.path("centre"))
        || (properties.has("label") && !isPoint(properties.path("label")))
        || !isOutline(feature.path("geometry"))) {
      faults.of(
          file,
          "图形 %s 须有 centre（经度、纬度）和轮廓（Polygon 或 MultiPolygon），label 若有须为两个数".formatted(code),
          "shape \"%s\" needs a centre (longitude, latitude) and an outline (Polygon or MultiPolygon); a label, where there is one, is two numbers"
              .formatted(code));
    }
  }

  /** The console would draw nothing at all where the outline of one city is none. */
  private static boolean isOutline(JsonNode geometry) {
    Integer depth = SHAPES.get(geometry.path("type").asText());
    return depth != null && isOutline(geometry.path("coordinates"), depth);
  }

  private static boolean isOutline(JsonNode node, int depth) {
    if (depth == 0) {
      return isPoint(node);
    }
    if (!node.isArray() || node.isEmpty()) {
      return false;
    }
    for (JsonNode inner : node) {
      if (!isOutline(inner, depth - 1)) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPoint(JsonNode node) {
    return node.isArray() && node.size() == 2 && node.get(0).isNumber() && node.get(1).isNumber();
  }
}
