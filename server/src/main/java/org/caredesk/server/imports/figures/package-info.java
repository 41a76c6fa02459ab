/**
 * Files of figures (SPEC I2): read as a stream, checked row by row into a table, committed all or
 * nothing. Never more than a batch of rows is held in memory.
 */
@NullMarked
package org.caredesk.server.imports.figures;

import org.jspecify.annotations.NullMarked;
