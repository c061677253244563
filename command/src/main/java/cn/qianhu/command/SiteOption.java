package cn.qianhu.command;

import cn.qianhu.audit.log.RuleTables;
import cn.qianhu.contract.code.FaultyTablesException;
import cn.qianhu.contract.code.Site;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The site that a command works for. */
final class SiteOption {

  /**
   * Environment variables set once what all commands of a container would otherwise need as
   * options.
   */
  static final String SITE = "QIANHU_SITE";

  @Option(
      names = "--site",
      paramLabel = "DIR",
      description =
          "站点文件夹：省份、地区、地图及与出厂不同的规则表；缺省取环境变量 "
              + SITE
              + "，再缺省为出厂站点 / folder of the site: province, regions, map, and the tables of rules"
              + " that are not the shipped ones; by default the environment variable, else the"
              + " shipped site")
  private Path folder;

  private Site read;

  /** The site, read once. */
  Site site() {
    if (read == null) {
      String named = System.getenv(SITE);
      read = of(folder == null && named != null && !named.isEmpty() ? Path.of(named) : folder);
    }
    return read;
  }

  /**
   * The site of a folder, the shipped one without any.
   *
   * @throws IllegalStateException with all that is wrong in the folder
   */
  private static Site of(Path folder) {
    if (folder == null) {
      return Site.shipped();
    }
    try {
      return Site.read(folder, RuleTables::review);
    } catch (FaultyTablesException e) {
      throw new IllegalStateException(
          "站点文件夹 %s 有误，请改正后再启动 / the folder %s of the site is not right; correct it and start again"
              .formatted(folder, folder),
          e);
    }
  }
}
