/** Who works at a hospital, for which fee and under which terms. */
@NullMarked
package org.caredesk.desktop.admin.affiliations;

import org.jspecify.annotations.NullMarked;
