// What a panel's type adds to Dashboard: its options and its fields' custom configuration.
import type * as stat from './node_modules/@grafana/schema/dist/types/raw/composable/stat/panelcfg/x/types.gen';
import type * as statetimeline from './node_modules/@grafana/schema/dist/types/raw/composable/statetimeline/panelcfg/x/types.gen';
import type * as table from './node_modules/@grafana/schema/dist/types/raw/composable/table/panelcfg/x/types.gen';
import type * as timeseries from './node_modules/@grafana/schema/dist/types/raw/composable/timeseries/panelcfg/x/types.gen';

export interface Stat { options: stat.Options; custom?: Record<string, never> }
export interface StateTimeline { options: statetimeline.Options; custom?: statetimeline.FieldConfig }
export interface Table { options: table.Options; custom?: table.FieldConfig }
export interface Timeseries { options: timeseries.Options; custom?: timeseries.FieldConfig }
