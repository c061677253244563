package cn.qianhu.desk.api;

import cn.qianhu.desk.view.Views;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** {@code /status}: how the desk is. */
record StatusEndpoint(Views views, FreshnessReader freshness, String productVersion)
    implements Endpoint {

  /**
   * The status.
   *
   * @param lag records of each topic that are not in the views yet; null for the public, because it
   *     would reveal how much is reported, as is the following
   */
  private record StatusBody(
      @JsonUnwrapped FreshnessReader.FreshnessStamp freshness,
      boolean complete,
      Map<String, Long> lag,
      Map<String, ViewStatus> views,
      String product,
      String role) {}

  private record ViewStatus(long records, boolean complete) {}

  @Override
  public ApiResponse answer(ApiQuery query) {
    boolean all = query.audience() == Audience.CENTRE;
    return new ApiResponse.JsonDocument(
        new StatusBody(
            freshness.stamp(),
            freshness.isComplete(),
            all ? new TreeMap<>(freshness.freshness().lag()) : null,
            all ? viewStatus() : null,
            productVersion,
            query.audience().name().toLowerCase(Locale.ROOT)));
  }

  private Map<String, ViewStatus> viewStatus() {
    Map<String, ViewStatus> status = new TreeMap<>();
    views
        .sizes()
        .forEach((name, size) -> status.put(name, new ViewStatus(size, freshness.isComplete())));
    return status;
  }
}
