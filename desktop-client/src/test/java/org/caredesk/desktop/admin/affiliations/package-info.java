@NullMarked
package org.caredesk.desktop.admin.affiliations;

import org.jspecify.annotations.NullMarked;
