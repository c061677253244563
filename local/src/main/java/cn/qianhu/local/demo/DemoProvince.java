package cn.qianhu.local.demo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The demonstration that ships with the product: a synthetic but plausible Shandong as input files,
 * the same bytes every time. Names, codes and figures are invented; only the regions, the divisions
 * and, where asked for, the readings of one steel plant are real.
 */
public final class DemoProvince {

  /** First month of the full demonstration. */
  public static final YearMonth FROM = YearMonth.of(2020, 1);

  /** Last month with reports: closed at {@link #AS_OF}. */
  public static final YearMonth LAST = YearMonth.of(2022, 3);

  /** The business date that the demonstration is made for. */
  public static final LocalDate AS_OF = LocalDate.of(2022, 4, 12);

  private final DemoSize size;
  private final DemoFiles files = new DemoFiles();
  private final List<PlantedFault> faults = new ArrayList<>();
  private OfficeFiles office;

  private DemoProvince(DemoSize size) {
    this.size = size;
  }

  /**
   * Writes the input files of a demonstration.
   *
   * @param directory is made if it is missing; may hold an earlier demonstration and nothing else
   * @param size how much is written
   * @return the demonstration, which lists what was planted in it
   * @throws IOException if the directory cannot be written or holds other files
   */
  public static DemoProvince write(Path directory, DemoSize size) throws IOException {
    DemoProvince province = new DemoProvince(size);
    province.build();
    province.writeTo(directory);
    return province;
  }

  /** The planted faults, in no particular order; none where no faults were asked for. */
  public List<PlantedFault> faults() {
    return List.copyOf(faults);
  }

  private void build() {
    List<DemoEnterprise> enterprises = Population.of(size);
    List<DemoProject> projects = DemoProject.of(enterprises, size);
    MeteredEnterprises metered = new MeteredEnterprises(enterprises, size);
    List<DemoEnterprise> reporting = new ArrayList<>(enterprises);
    if (size.faults()) {
      reporting.add(Population.newPlant(size));
    }
    List<DemoEnterprise> clerks = size.clerks() ? Population.clerks(size) : List.of();
    reporting.addAll(clerks);
    List<DemoStatement> used = new DemoReportFiles(files, metered.numbers()).write(reporting, size);
    metered.write(used, files.of(FileKind.READINGS, LAST));
    if (size.clerks()) {
      DemoReadings hourly = new DemoReadings(files.of(FileKind.READINGS, LAST));
      ClerkFaults.metered(clerks).forEach(plant -> hourly.write(ofLastMonth(used, plant), true));
    }
    new ProjectFiles(files).write(projects, size);
    Map<String, String> commandIds = writeQuota(projects, new DemoRegionEnergy(used));
    DemoCityChanges changes = new DemoCityChanges(reporting, used, size);
    new DemoTargets(files, changes, size).write(projects);
    if (size.faults()) {
      FaultTargets targets = new FaultTargets(enterprises, projects, metered.numbers(), size);
      new EnterpriseFaults(files, targets, faults::add).plant();
      new RecordFaults(files, targets, faults::add, reporting.size()).plant();
      new PaceFaults(files, faults::add).plant(projects, commandIds);
      new ControlFaults(faults::add).list();
    }
    if (size.clerks()) {
      new ClerkFaults(files, clerks, faults::add).plant();
      office = OfficeFiles.takenFrom(files, clerks.get(clerks.size() - 1), faults::add);
    }
  }

  private Map<String, String> writeQuota(List<DemoProject> projects, DemoRegionEnergy energy) {
    QuotaLog log = new QuotaLog();
    new QuotaYears(log, energy, size).write();
    new QuotaProjects(log, size).write(projects);
    return log.write(files.of(FileKind.QUOTA));
  }

  private static List<DemoStatement> ofLastMonth(List<DemoStatement> used, DemoEnterprise plant) {
    return used.stream()
        .filter(statement -> statement.enterprise().equals(plant))
        .filter(statement -> statement.period().equals(LAST))
        .toList();
  }

  private void writeTo(Path directory) throws IOException {
    Files.createDirectories(directory);
    Set<String> names = new TreeSet<>(files.names());
    if (size.realPlant()) {
      names.addAll(SteelPlant.FILES);
    }
    if (office != null) {
      names.addAll(OfficeFiles.NAMES);
    }
    refuseOtherFiles(directory, names);
    files.write(directory);
    if (office != null) {
      office.write(directory);
    }
    if (size.realPlant()) {
      SteelPlant.write(directory);
    }
  }

  /** Files of a larger demonstration that stayed behind would be read as a part of this one. */
  private static void refuseOtherFiles(Path directory, Set<String> names) throws IOException {
    try (Stream<Path> present = Files.list(directory)) {
      List<String> others =
          present
              .map(path -> path.getFileName().toString())
              .filter(name -> !names.contains(name))
              .sorted()
              .toList();
      if (!others.isEmpty()) {
        throw new IOException(
            "The directory "
                + directory
                + " for the demo holds other files, for example "
                + others.get(0)
                + ": give an empty directory");
      }
    }
  }
}
