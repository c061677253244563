package cn.qianhu.local.demo;

import cn.qianhu.contract.form.Kind;
import cn.qianhu.contract.form.directory.EnterpriseForm;
import cn.qianhu.contract.form.directory.ProjectForm;
import cn.qianhu.contract.form.energy.EnergyForm;
import cn.qianhu.contract.form.investment.InvestmentForm;
import cn.qianhu.contract.form.output.OutputForm;
import cn.qianhu.contract.form.quota.QuotaForm;
import cn.qianhu.contract.form.reading.ReadingForm;
import cn.qianhu.contract.form.targets.TargetForm;
import java.time.YearMonth;
import java.util.List;

/** The kinds of input files, with the columns that their forms declare. */
enum FileKind {
  ENTERPRISES(EnterpriseForm.KIND),
  PROJECTS(ProjectForm.KIND),
  TARGETS(TargetForm.KIND),
  OUTPUT(OutputForm.KIND),
  INVESTMENT(InvestmentForm.KIND),
  ENERGY(EnergyForm.KIND),
  READINGS(ReadingForm.KIND),
  QUOTA(QuotaForm.KIND);

  private final String prefix;

  FileKind(Kind kind) {
    prefix = kind.fileName();
  }

  List<String> columns() {
    return Kind.ofFileName(prefix).columns();
  }

  /** The file of this kind for the whole province and time. */
  String file() {
    return prefix + ".csv";
  }

  /** The file of this kind for one month. */
  String file(YearMonth period) {
    return file(period.toString());
  }

  /** A file of this kind with a word of its own. */
  String file(String suffix) {
    return prefix + "-" + suffix + ".csv";
  }
}
