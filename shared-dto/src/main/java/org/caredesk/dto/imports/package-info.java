/** Figures that come in as CSV files (SPEC I2). */
@NullMarked
package org.caredesk.dto.imports;

import org.jspecify.annotations.NullMarked;
