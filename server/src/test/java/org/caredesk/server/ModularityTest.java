package org.caredesk.server;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.modulith.docs.Documenter.DiagramOptions;

/** A module uses another's base package only, and no module uses one that uses it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ModularityTest {
  private final ApplicationModules modules = ApplicationModules.of(CareDeskServer.class);

  @Test
  void modulesKeepToTheirBoundaries() {
    modules.verify();
  }

  /** Writes the diagram of the architecture page, to {@code target/spring-modulith-docs}. */
  @Test
  void modulesDrawThemselves() {
    new Documenter(modules)
        .writeModulesAsPlantUml(
            DiagramOptions.defaults().withStyle(DiagramOptions.DiagramStyle.UML))
        .writeIndividualModulesAsPlantUml();
  }
}
