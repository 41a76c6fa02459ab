/**
 * The insights workplace: what happens now, and what it came to, at a hospital and in the group.
 */
@NullMarked
package org.caredesk.desktop.insights;

import org.jspecify.annotations.NullMarked;
