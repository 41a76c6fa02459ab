/** Load and scale measurements; run by {@code ./caredesk bench}, never by the build. */
@NullMarked
package org.caredesk.benchmarks;

import org.jspecify.annotations.NullMarked;
