package cn.qianhu.domain.suspect;

import cn.qianhu.domain.cell.Leaf;
import java.util.Optional;

/** Where the facts of an enterprise fall, by the directory in force for each month. */
public interface OutputLeaves {

  /** Where the output fact of a month (by index) falls; empty where there is none. */
  Optional<Leaf> output(String uscc, int month);

  /** Whether there is an energy fact of a month. */
  boolean hasEnergy(String uscc, int month);
}
