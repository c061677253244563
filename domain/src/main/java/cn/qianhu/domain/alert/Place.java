package cn.qianhu.domain.alert;

import cn.qianhu.contract.alert.WholeAndPart;
import cn.qianhu.contract.code.Regions;
import java.util.List;
import java.util.stream.Stream;

/**
 * The regions in which a number is looked up: a region, then what covers it, and last of all
 * everywhere (control, Thresholds by region).
 *
 * @param codes from the most particular to {@link #EVERYWHERE}
 */
public record Place(List<String> codes) {

  /** Stands in the table of thresholds where a row is for all regions. */
  public static final String EVERYWHERE = "";

  /** The place of what belongs to no region in particular. */
  public static final Place SITE = new Place(List.of(EVERYWHERE));

  /** A county, its city and its province; a city and its province; or a province. */
  public static Place of(String region) {
    return region.isEmpty()
        ? SITE
        : new Place(
            Stream.concat(Regions.covering(region).stream(), Stream.of(EVERYWHERE))
                .distinct()
                .toList());
  }

  /** The region that the subject of an alert begins with: all of it, or what stands before "/". */
  public static Place ofSubject(String subject) {
    return of(WholeAndPart.of(subject).whole());
  }
}
