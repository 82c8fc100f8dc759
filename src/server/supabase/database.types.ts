export type Json = string | number | boolean | null | { [key: string]: Json | undefined } | Json[];

export type Database = {
	public: {
		Tables: {
			accepted_gaps: {
				Row: {
					gap_key: string;
					id: string;
					ordinal: number;
					plan_id: string;
					reason: string;
					version: number;
				};
				Insert: {
					gap_key: string;
					id: string;
					ordinal?: never;
					plan_id: string;
					reason: string;
					version?: number;
				};
				Update: {
					gap_key?: string;
					id?: string;
					ordinal?: never;
					plan_id?: string;
					reason?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'accepted_gaps_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			adoptions: {
				Row: {
					adopted_on: string;
					change_reason: string | null;
					edition: number;
					id: string;
					plan_id: string;
					recorded_at: string;
					recorded_by: string | null;
					reopened_at: string | null;
					reopened_by: string | null;
					resolution_number: string;
					resolution_title: string | null;
					version_id: string;
				};
				Insert: {
					adopted_on: string;
					change_reason?: string | null;
					edition: number;
					id?: string;
					plan_id: string;
					recorded_at?: string;
					recorded_by?: string | null;
					reopened_at?: string | null;
					reopened_by?: string | null;
					resolution_number: string;
					resolution_title?: string | null;
					version_id: string;
				};
				Update: {
					adopted_on?: string;
					change_reason?: string | null;
					edition?: number;
					id?: string;
					plan_id?: string;
					recorded_at?: string;
					recorded_by?: string | null;
					reopened_at?: string | null;
					reopened_by?: string | null;
					resolution_number?: string;
					resolution_title?: string | null;
					version_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'adoptions_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'adoptions_plan_id_version_id_fkey';
						columns: ['plan_id', 'version_id'];
						referencedRelation: 'plan_versions';
						referencedColumns: ['plan_id', 'id'];
					},
					{
						foreignKeyName: 'adoptions_recorded_by_fkey';
						columns: ['recorded_by'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'adoptions_reopened_by_fkey';
						columns: ['reopened_by'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					}
				];
			};
			answers: {
				Row: {
					assessment_id: string;
					evidence: string;
					evidence_grade: string;
					id: string;
					justification: string;
					level: number | null;
					ordinal: number;
					plan_id: string;
					question_id: string;
					reason: string | null;
					respondent_id: string | null;
					response_kind: string;
					version: number;
				};
				Insert: {
					assessment_id: string;
					evidence: string;
					evidence_grade: string;
					id: string;
					justification: string;
					level?: number | null;
					ordinal?: never;
					plan_id: string;
					question_id: string;
					reason?: string | null;
					respondent_id?: string | null;
					response_kind: string;
					version?: number;
				};
				Update: {
					assessment_id?: string;
					evidence?: string;
					evidence_grade?: string;
					id?: string;
					justification?: string;
					level?: number | null;
					ordinal?: never;
					plan_id?: string;
					question_id?: string;
					reason?: string | null;
					respondent_id?: string | null;
					response_kind?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'answers_plan_id_assessment_id_fkey';
						columns: ['plan_id', 'assessment_id'];
						referencedRelation: 'assessments';
						referencedColumns: ['plan_id', 'id'];
					},
					{
						foreignKeyName: 'answers_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			area_targets: {
				Row: {
					area: string;
					importance: number;
					ordinal: number;
					plan_id: string;
					target: number;
					version: number;
				};
				Insert: {
					area: string;
					importance: number;
					ordinal?: never;
					plan_id: string;
					target: number;
					version?: number;
				};
				Update: {
					area?: string;
					importance?: number;
					ordinal?: never;
					plan_id?: string;
					target?: number;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'area_targets_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			assessments: {
				Row: {
					closed_on: string | null;
					id: string;
					label: string;
					ordinal: number;
					plan_id: string;
					questionnaire_id: string;
					started_on: string;
					version: number;
				};
				Insert: {
					closed_on?: string | null;
					id: string;
					label: string;
					ordinal?: never;
					plan_id: string;
					questionnaire_id: string;
					started_on: string;
					version?: number;
				};
				Update: {
					closed_on?: string | null;
					id?: string;
					label?: string;
					ordinal?: never;
					plan_id?: string;
					questionnaire_id?: string;
					started_on?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'assessments_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			audit_events: {
				Row: {
					action: string;
					at: string;
					id: string;
					item_id: string | null;
					kind: string;
					label: string;
					organisation_id: string | null;
					person_id: string | null;
					plan_id: string | null;
				};
				Insert: {
					action: string;
					at?: string;
					id?: string;
					item_id?: string | null;
					kind: string;
					label: string;
					organisation_id?: string | null;
					person_id?: string | null;
					plan_id?: string | null;
				};
				Update: {
					action?: string;
					at?: string;
					id?: string;
					item_id?: string | null;
					kind?: string;
					label?: string;
					organisation_id?: string | null;
					person_id?: string | null;
					plan_id?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'audit_events_organisation_id_fkey';
						columns: ['organisation_id'];
						referencedRelation: 'organisations';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'audit_events_person_id_fkey';
						columns: ['person_id'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'audit_events_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			budget_lines: {
				Row: {
					amount: number;
					certainty: string;
					funding_key: string | null;
					id: string;
					measure_id: string;
					note: string;
					plan_id: string;
					position: number;
					year: number;
				};
				Insert: {
					amount: number;
					certainty: string;
					funding_key?: string | null;
					id: string;
					measure_id: string;
					note: string;
					plan_id: string;
					position: number;
					year: number;
				};
				Update: {
					amount?: number;
					certainty?: string;
					funding_key?: string | null;
					id?: string;
					measure_id?: string;
					note?: string;
					plan_id?: string;
					position?: number;
					year?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'budget_lines_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'budget_lines_plan_id_measure_id_fkey';
						columns: ['plan_id', 'measure_id'];
						referencedRelation: 'measures';
						referencedColumns: ['plan_id', 'id'];
					}
				];
			};
			challenge_evidence: {
				Row: {
					answer_id: string | null;
					challenge_id: string;
					finding_id: string | null;
					plan_id: string;
					position: number;
					reading_id: string | null;
				};
				Insert: {
					answer_id?: string | null;
					challenge_id: string;
					finding_id?: string | null;
					plan_id: string;
					position: number;
					reading_id?: string | null;
				};
				Update: {
					answer_id?: string | null;
					challenge_id?: string;
					finding_id?: string | null;
					plan_id?: string;
					position?: number;
					reading_id?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'challenge_evidence_plan_id_answer_id_fkey';
						columns: ['plan_id', 'answer_id'];
						referencedRelation: 'answers';
						referencedColumns: ['plan_id', 'id'];
					},
					{
						foreignKeyName: 'challenge_evidence_plan_id_challenge_id_fkey';
						columns: ['plan_id', 'challenge_id'];
						referencedRelation: 'challenges';
						referencedColumns: ['plan_id', 'id'];
					},
					{
						foreignKeyName: 'challenge_evidence_plan_id_finding_id_fkey';
						columns: ['plan_id', 'finding_id'];
						referencedRelation: 'findings';
						referencedColumns: ['plan_id', 'id'];
					},
					{
						foreignKeyName: 'challenge_evidence_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'challenge_evidence_plan_id_reading_id_fkey';
						columns: ['plan_id', 'reading_id'];
						referencedRelation: 'readings';
						referencedColumns: ['plan_id', 'id'];
					}
				];
			};
			challenges: {
				Row: {
					area: string;
					description: string;
					feasibility: number | null;
					id: string;
					ordinal: number;
					pattern_keys: string[];
					plan_id: string;
					refusal_reason: string;
					severity: number | null;
					status: string;
					title: string;
					urgency: number | null;
					version: number;
				};
				Insert: {
					area: string;
					description: string;
					feasibility?: number | null;
					id: string;
					ordinal?: never;
					pattern_keys: string[];
					plan_id: string;
					refusal_reason: string;
					severity?: number | null;
					status: string;
					title: string;
					urgency?: number | null;
					version?: number;
				};
				Update: {
					area?: string;
					description?: string;
					feasibility?: number | null;
					id?: string;
					ordinal?: never;
					pattern_keys?: string[];
					plan_id?: string;
					refusal_reason?: string;
					severity?: number | null;
					status?: string;
					title?: string;
					urgency?: number | null;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'challenges_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			checks: {
				Row: {
					answer: string;
					area: string;
					checklist_key: string;
					id: string;
					item_id: string;
					measure_id: string | null;
					note: string;
					ordinal: number;
					plan_id: string;
					version: number;
				};
				Insert: {
					answer: string;
					area: string;
					checklist_key: string;
					id: string;
					item_id: string;
					measure_id?: string | null;
					note: string;
					ordinal?: never;
					plan_id: string;
					version?: number;
				};
				Update: {
					answer?: string;
					area?: string;
					checklist_key?: string;
					id?: string;
					item_id?: string;
					measure_id?: string | null;
					note?: string;
					ordinal?: never;
					plan_id?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'checks_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'checks_plan_id_measure_id_fkey';
						columns: ['plan_id', 'measure_id'];
						referencedRelation: 'measures';
						referencedColumns: ['plan_id', 'id'];
					}
				];
			};
			comment_letters: {
				Row: {
					by_person_id: string | null;
					comment_id: string | null;
					created_at: string;
					id: string;
					plan_id: string;
					reason: string;
					recipient_id: string;
					taken_at: string | null;
					thread_id: string;
				};
				Insert: {
					by_person_id?: string | null;
					comment_id?: string | null;
					created_at?: string;
					id?: string;
					plan_id: string;
					reason: string;
					recipient_id: string;
					taken_at?: string | null;
					thread_id: string;
				};
				Update: {
					by_person_id?: string | null;
					comment_id?: string | null;
					created_at?: string;
					id?: string;
					plan_id?: string;
					reason?: string;
					recipient_id?: string;
					taken_at?: string | null;
					thread_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'comment_letters_by_person_id_fkey';
						columns: ['by_person_id'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'comment_letters_plan_id_comment_id_fkey';
						columns: ['plan_id', 'comment_id'];
						referencedRelation: 'comments';
						referencedColumns: ['plan_id', 'id'];
					},
					{
						foreignKeyName: 'comment_letters_plan_id_thread_id_fkey';
						columns: ['plan_id', 'thread_id'];
						referencedRelation: 'comment_threads';
						referencedColumns: ['plan_id', 'id'];
					},
					{
						foreignKeyName: 'comment_letters_recipient_id_fkey';
						columns: ['recipient_id'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					}
				];
			};
			comment_mentions: {
				Row: {
					comment_id: string;
					person_id: string;
					plan_id: string;
				};
				Insert: {
					comment_id: string;
					person_id: string;
					plan_id: string;
				};
				Update: {
					comment_id?: string;
					person_id?: string;
					plan_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'comment_mentions_person_id_fkey';
						columns: ['person_id'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'comment_mentions_plan_id_comment_id_fkey';
						columns: ['plan_id', 'comment_id'];
						referencedRelation: 'comments';
						referencedColumns: ['plan_id', 'id'];
					}
				];
			};
			comment_threads: {
				Row: {
					anchor_kind: string;
					assignee_id: string | null;
					created_at: string;
					created_by: string | null;
					id: string;
					passage_from: string | null;
					passage_to: string | null;
					plan_id: string;
					quote: string;
					resolved_at: string | null;
					resolved_by: string | null;
					target: string;
					version: number;
					visibility: string;
				};
				Insert: {
					anchor_kind: string;
					assignee_id?: string | null;
					created_at?: string;
					created_by?: string | null;
					id: string;
					passage_from?: string | null;
					passage_to?: string | null;
					plan_id: string;
					quote?: string;
					resolved_at?: string | null;
					resolved_by?: string | null;
					target: string;
					version?: number;
					visibility: string;
				};
				Update: {
					anchor_kind?: string;
					assignee_id?: string | null;
					created_at?: string;
					created_by?: string | null;
					id?: string;
					passage_from?: string | null;
					passage_to?: string | null;
					plan_id?: string;
					quote?: string;
					resolved_at?: string | null;
					resolved_by?: string | null;
					target?: string;
					version?: number;
					visibility?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'comment_threads_assignee_id_fkey';
						columns: ['assignee_id'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'comment_threads_created_by_fkey';
						columns: ['created_by'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'comment_threads_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'comment_threads_resolved_by_fkey';
						columns: ['resolved_by'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					}
				];
			};
			comments: {
				Row: {
					author_id: string | null;
					body: string;
					created_at: string;
					edited_at: string | null;
					id: string;
					plan_id: string;
					removed_at: string | null;
					thread_id: string;
					version: number;
				};
				Insert: {
					author_id?: string | null;
					body: string;
					created_at?: string;
					edited_at?: string | null;
					id: string;
					plan_id: string;
					removed_at?: string | null;
					thread_id: string;
					version?: number;
				};
				Update: {
					author_id?: string | null;
					body?: string;
					created_at?: string;
					edited_at?: string | null;
					id?: string;
					plan_id?: string;
					removed_at?: string | null;
					thread_id?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'comments_author_id_fkey';
						columns: ['author_id'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'comments_plan_id_thread_id_fkey';
						columns: ['plan_id', 'thread_id'];
						referencedRelation: 'comment_threads';
						referencedColumns: ['plan_id', 'id'];
					}
				];
			};
			document_changes: {
				Row: {
					at: string;
					change: string;
					document_id: string;
					id: number;
					person_id: string | null;
					plan_id: string;
				};
				Insert: {
					at?: string;
					change: string;
					document_id: string;
					id?: never;
					person_id?: string | null;
					plan_id: string;
				};
				Update: {
					at?: string;
					change?: string;
					document_id?: string;
					id?: never;
					person_id?: string | null;
					plan_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'document_changes_document_id_fkey';
						columns: ['document_id'];
						referencedRelation: 'documents';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'document_changes_person_id_fkey';
						columns: ['person_id'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'document_changes_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			documents: {
				Row: {
					id: string;
					plan_id: string;
					state: string;
					updated_at: string;
					version: number;
				};
				Insert: {
					id: string;
					plan_id: string;
					state: string;
					updated_at?: string;
					version?: number;
				};
				Update: {
					id?: string;
					plan_id?: string;
					state?: string;
					updated_at?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'documents_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			findings: {
				Row: {
					about_group: string;
					area: string;
					held_on: string | null;
					id: string;
					kind: string;
					ordinal: number;
					origin: string;
					people_count: number | null;
					plan_id: string;
					text: string;
					version: number;
				};
				Insert: {
					about_group: string;
					area: string;
					held_on?: string | null;
					id: string;
					kind: string;
					ordinal?: never;
					origin: string;
					people_count?: number | null;
					plan_id: string;
					text: string;
					version?: number;
				};
				Update: {
					about_group?: string;
					area?: string;
					held_on?: string | null;
					id?: string;
					kind?: string;
					ordinal?: never;
					origin?: string;
					people_count?: number | null;
					plan_id?: string;
					text?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'findings_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			goal_challenges: {
				Row: {
					challenge_id: string;
					goal_id: string;
					plan_id: string;
					position: number;
				};
				Insert: {
					challenge_id: string;
					goal_id: string;
					plan_id: string;
					position: number;
				};
				Update: {
					challenge_id?: string;
					goal_id?: string;
					plan_id?: string;
					position?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'goal_challenges_plan_id_challenge_id_fkey';
						columns: ['plan_id', 'challenge_id'];
						referencedRelation: 'challenges';
						referencedColumns: ['plan_id', 'id'];
					},
					{
						foreignKeyName: 'goal_challenges_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'goal_challenges_plan_id_goal_id_fkey';
						columns: ['plan_id', 'goal_id'];
						referencedRelation: 'goals';
						referencedColumns: ['plan_id', 'id'];
					}
				];
			};
			goals: {
				Row: {
					description: string;
					id: string;
					level: string;
					ordinal: number;
					parent_id: string | null;
					plan_id: string;
					position: number;
					template_id: string | null;
					title: string;
					version: number;
				};
				Insert: {
					description: string;
					id: string;
					level: string;
					ordinal?: never;
					parent_id?: string | null;
					plan_id: string;
					position: number;
					template_id?: string | null;
					title: string;
					version?: number;
				};
				Update: {
					description?: string;
					id?: string;
					level?: string;
					ordinal?: never;
					parent_id?: string | null;
					plan_id?: string;
					position?: number;
					template_id?: string | null;
					title?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'goals_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'goals_plan_id_parent_id_fkey';
						columns: ['plan_id', 'parent_id'];
						referencedRelation: 'goals';
						referencedColumns: ['plan_id', 'id'];
					}
				];
			};
			images: {
				Row: {
					bytes: string;
					height: number;
					id: string;
					mime: string;
					plan_id: string;
					uploaded_at: string;
					uploaded_by: string | null;
					width: number;
				};
				Insert: {
					bytes: string;
					height: number;
					id: string;
					mime: string;
					plan_id: string;
					uploaded_at?: string;
					uploaded_by?: string | null;
					width: number;
				};
				Update: {
					bytes?: string;
					height?: number;
					id?: string;
					mime?: string;
					plan_id?: string;
					uploaded_at?: string;
					uploaded_by?: string | null;
					width?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'images_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'images_uploaded_by_fkey';
						columns: ['uploaded_by'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					}
				];
			};
			invitations: {
				Row: {
					areas: string[];
					created_at: string;
					email: string | null;
					expires_at: string;
					id: string;
					invited_by: string | null;
					may_edit: boolean;
					organisation_id: string | null;
					plan_id: string | null;
					role: string;
					token_hash: string;
					used_at: string | null;
					used_by: string | null;
					withdrawn_at: string | null;
				};
				Insert: {
					areas?: string[];
					created_at?: string;
					email?: string | null;
					expires_at: string;
					id?: string;
					invited_by?: string | null;
					may_edit?: boolean;
					organisation_id?: string | null;
					plan_id?: string | null;
					role: string;
					token_hash: string;
					used_at?: string | null;
					used_by?: string | null;
					withdrawn_at?: string | null;
				};
				Update: {
					areas?: string[];
					created_at?: string;
					email?: string | null;
					expires_at?: string;
					id?: string;
					invited_by?: string | null;
					may_edit?: boolean;
					organisation_id?: string | null;
					plan_id?: string | null;
					role?: string;
					token_hash?: string;
					used_at?: string | null;
					used_by?: string | null;
					withdrawn_at?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'invitations_invited_by_fkey';
						columns: ['invited_by'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'invitations_organisation_id_fkey';
						columns: ['organisation_id'];
						referencedRelation: 'organisations';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'invitations_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'invitations_used_by_fkey';
						columns: ['used_by'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					}
				];
			};
			letter_settings: {
				Row: {
					comments: string;
					person_id: string;
				};
				Insert: {
					comments?: string;
					person_id: string;
				};
				Update: {
					comments?: string;
					person_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'letter_settings_person_id_fkey';
						columns: ['person_id'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					}
				];
			};
			measure_goals: {
				Row: {
					goal_id: string;
					measure_id: string;
					plan_id: string;
					position: number;
				};
				Insert: {
					goal_id: string;
					measure_id: string;
					plan_id: string;
					position: number;
				};
				Update: {
					goal_id?: string;
					measure_id?: string;
					plan_id?: string;
					position?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'measure_goals_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'measure_goals_plan_id_goal_id_fkey';
						columns: ['plan_id', 'goal_id'];
						referencedRelation: 'goals';
						referencedColumns: ['plan_id', 'id'];
					},
					{
						foreignKeyName: 'measure_goals_plan_id_measure_id_fkey';
						columns: ['plan_id', 'measure_id'];
						referencedRelation: 'measures';
						referencedColumns: ['plan_id', 'id'];
					}
				];
			};
			measure_indicators: {
				Row: {
					baseline: number | null;
					baseline_year: number | null;
					data_source: string;
					frequency: string;
					id: string;
					indicator_id: string | null;
					kind: string;
					measure_id: string;
					name: string;
					plan_id: string;
					position: number;
					target: number | null;
					target_year: number | null;
					unit: string;
				};
				Insert: {
					baseline?: number | null;
					baseline_year?: number | null;
					data_source: string;
					frequency: string;
					id: string;
					indicator_id?: string | null;
					kind: string;
					measure_id: string;
					name: string;
					plan_id: string;
					position: number;
					target?: number | null;
					target_year?: number | null;
					unit: string;
				};
				Update: {
					baseline?: number | null;
					baseline_year?: number | null;
					data_source?: string;
					frequency?: string;
					id?: string;
					indicator_id?: string | null;
					kind?: string;
					measure_id?: string;
					name?: string;
					plan_id?: string;
					position?: number;
					target?: number | null;
					target_year?: number | null;
					unit?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'measure_indicators_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'measure_indicators_plan_id_measure_id_fkey';
						columns: ['plan_id', 'measure_id'];
						referencedRelation: 'measures';
						referencedColumns: ['plan_id', 'id'];
					}
				];
			};
			measures: {
				Row: {
					catalogue_id: string | null;
					ends_on: string | null;
					equality_note: string;
					id: string;
					ordinal: number;
					partners: string[];
					plan_id: string;
					position: number;
					responsible_unit: string;
					risks: NonNullable<Json>;
					starts_on: string | null;
					steps: string[];
					summary: string;
					target_groups: string[];
					title: string;
					version: number;
				};
				Insert: {
					catalogue_id?: string | null;
					ends_on?: string | null;
					equality_note: string;
					id: string;
					ordinal?: never;
					partners: string[];
					plan_id: string;
					position: number;
					responsible_unit: string;
					risks: NonNullable<Json>;
					starts_on?: string | null;
					steps: string[];
					summary: string;
					target_groups: string[];
					title: string;
					version?: number;
				};
				Update: {
					catalogue_id?: string | null;
					ends_on?: string | null;
					equality_note?: string;
					id?: string;
					ordinal?: never;
					partners?: string[];
					plan_id?: string;
					position?: number;
					responsible_unit?: string;
					risks?: NonNullable<Json>;
					starts_on?: string | null;
					steps?: string[];
					summary?: string;
					target_groups?: string[];
					title?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'measures_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			memberships: {
				Row: {
					areas: string[];
					created_at: string;
					may_edit: boolean;
					organisation_id: string;
					person_id: string;
					role: string;
				};
				Insert: {
					areas?: string[];
					created_at?: string;
					may_edit?: boolean;
					organisation_id: string;
					person_id: string;
					role: string;
				};
				Update: {
					areas?: string[];
					created_at?: string;
					may_edit?: boolean;
					organisation_id?: string;
					person_id?: string;
					role?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'memberships_organisation_id_fkey';
						columns: ['organisation_id'];
						referencedRelation: 'organisations';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'memberships_person_id_fkey';
						columns: ['person_id'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					}
				];
			};
			milestones: {
				Row: {
					done_on: string | null;
					due_on: string;
					id: string;
					ordinal: number;
					phase: number;
					plan_id: string;
					title: string;
					version: number;
				};
				Insert: {
					done_on?: string | null;
					due_on: string;
					id: string;
					ordinal?: never;
					phase: number;
					plan_id: string;
					title: string;
					version?: number;
				};
				Update: {
					done_on?: string | null;
					due_on?: string;
					id?: string;
					ordinal?: never;
					phase?: number;
					plan_id?: string;
					title?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'milestones_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			organisations: {
				Row: {
					created_at: string;
					id: string;
					kind: string;
					name: string;
					teryt: string | null;
					version: number;
				};
				Insert: {
					created_at?: string;
					id?: string;
					kind: string;
					name: string;
					teryt?: string | null;
					version?: number;
				};
				Update: {
					created_at?: string;
					id?: string;
					kind?: string;
					name?: string;
					teryt?: string | null;
					version?: number;
				};
				Relationships: [];
			};
			plan_members: {
				Row: {
					areas: string[];
					created_at: string;
					may_edit: boolean;
					person_id: string;
					plan_id: string;
					role: string;
				};
				Insert: {
					areas?: string[];
					created_at?: string;
					may_edit?: boolean;
					person_id: string;
					plan_id: string;
					role: string;
				};
				Update: {
					areas?: string[];
					created_at?: string;
					may_edit?: boolean;
					person_id?: string;
					plan_id?: string;
					role?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'plan_members_person_id_fkey';
						columns: ['person_id'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'plan_members_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			plan_versions: {
				Row: {
					format: number;
					frozen_sections: Json | null;
					id: string;
					kind: string;
					made_at: string;
					made_by: string | null;
					name: string | null;
					number: number;
					plan: NonNullable<Json>;
					plan_id: string;
				};
				Insert: {
					format?: number;
					frozen_sections?: Json | null;
					id?: string;
					kind: string;
					made_at?: string;
					made_by?: string | null;
					name?: string | null;
					number: number;
					plan: NonNullable<Json>;
					plan_id: string;
				};
				Update: {
					format?: number;
					frozen_sections?: Json | null;
					id?: string;
					kind?: string;
					made_at?: string;
					made_by?: string | null;
					name?: string | null;
					number?: number;
					plan?: NonNullable<Json>;
					plan_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'plan_versions_made_by_fkey';
						columns: ['made_by'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'plan_versions_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			plans: {
				Row: {
					archived_at: string | null;
					created_at: string;
					demonstration: boolean;
					document_kind: string;
					focus_areas: string[];
					genitive: string;
					id: string;
					language: string;
					locative: string;
					organisation_id: string;
					pack_id: string;
					pack_version: string;
					period_from: number;
					period_to: number;
					place_kind: string;
					place_name: string;
					size: string;
					teryt: string;
					title: string;
					version: number;
					voivodeship: string;
				};
				Insert: {
					archived_at?: string | null;
					created_at?: string;
					demonstration?: boolean;
					document_kind: string;
					focus_areas?: string[];
					genitive: string;
					id?: string;
					language: string;
					locative: string;
					organisation_id: string;
					pack_id: string;
					pack_version: string;
					period_from: number;
					period_to: number;
					place_kind: string;
					place_name: string;
					size: string;
					teryt: string;
					title: string;
					version?: number;
					voivodeship: string;
				};
				Update: {
					archived_at?: string | null;
					created_at?: string;
					demonstration?: boolean;
					document_kind?: string;
					focus_areas?: string[];
					genitive?: string;
					id?: string;
					language?: string;
					locative?: string;
					organisation_id?: string;
					pack_id?: string;
					pack_version?: string;
					period_from?: number;
					period_to?: number;
					place_kind?: string;
					place_name?: string;
					size?: string;
					teryt?: string;
					title?: string;
					version?: number;
					voivodeship?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'plans_organisation_id_fkey';
						columns: ['organisation_id'];
						referencedRelation: 'organisations';
						referencedColumns: ['id'];
					}
				];
			};
			profiles: {
				Row: {
					created_at: string;
					id: string;
					language: string;
					name: string;
					reminders: boolean;
					version: number;
				};
				Insert: {
					created_at?: string;
					id: string;
					language?: string;
					name: string;
					reminders?: boolean;
					version?: number;
				};
				Update: {
					created_at?: string;
					id?: string;
					language?: string;
					name?: string;
					reminders?: boolean;
					version?: number;
				};
				Relationships: [];
			};
			readings: {
				Row: {
					as_of: string | null;
					breakdown: string;
					count_kind: string;
					grade: string;
					high: number | null;
					id: string;
					indicator_id: string;
					level: string;
					low: number | null;
					missing: string | null;
					note: string;
					ordinal: number;
					plan_id: string;
					preferred: boolean;
					source_id: string | null;
					value: number | null;
					value_kind: string;
					version: number;
					year: number;
				};
				Insert: {
					as_of?: string | null;
					breakdown: string;
					count_kind: string;
					grade: string;
					high?: number | null;
					id: string;
					indicator_id: string;
					level: string;
					low?: number | null;
					missing?: string | null;
					note: string;
					ordinal?: never;
					plan_id: string;
					preferred: boolean;
					source_id?: string | null;
					value?: number | null;
					value_kind: string;
					version?: number;
					year: number;
				};
				Update: {
					as_of?: string | null;
					breakdown?: string;
					count_kind?: string;
					grade?: string;
					high?: number | null;
					id?: string;
					indicator_id?: string;
					level?: string;
					low?: number | null;
					missing?: string | null;
					note?: string;
					ordinal?: never;
					plan_id?: string;
					preferred?: boolean;
					source_id?: string | null;
					value?: number | null;
					value_kind?: string;
					version?: number;
					year?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'readings_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'readings_plan_id_source_id_fkey';
						columns: ['plan_id', 'source_id'];
						referencedRelation: 'sources';
						referencedColumns: ['plan_id', 'id'];
					}
				];
			};
			refusals: {
				Row: {
					id: string;
					key: string;
					kind: string;
					ordinal: number;
					plan_id: string;
					reason: string;
					version: number;
				};
				Insert: {
					id: string;
					key: string;
					kind: string;
					ordinal?: never;
					plan_id: string;
					reason: string;
					version?: number;
				};
				Update: {
					id?: string;
					key?: string;
					kind?: string;
					ordinal?: never;
					plan_id?: string;
					reason?: string;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'refusals_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			rounds: {
				Row: {
					claimed_at: string;
					day: string;
					finished_at: string | null;
					name: string;
				};
				Insert: {
					claimed_at: string;
					day: string;
					finished_at?: string | null;
					name: string;
				};
				Update: {
					claimed_at?: string;
					day?: string;
					finished_at?: string | null;
					name?: string;
				};
				Relationships: [];
			};
			section_editors: {
				Row: {
					person_id: string;
					plan_id: string;
					section_id: string;
				};
				Insert: {
					person_id: string;
					plan_id: string;
					section_id: string;
				};
				Update: {
					person_id?: string;
					plan_id?: string;
					section_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'section_editors_person_id_fkey';
						columns: ['person_id'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'section_editors_plan_id_section_id_fkey';
						columns: ['plan_id', 'section_id'];
						referencedRelation: 'sections';
						referencedColumns: ['plan_id', 'id'];
					}
				];
			};
			section_reminders: {
				Row: {
					claimed_at: string;
					due_on: string;
					person_id: string;
					plan_id: string;
					section_id: string;
					step: number;
				};
				Insert: {
					claimed_at?: string;
					due_on: string;
					person_id: string;
					plan_id: string;
					section_id: string;
					step: number;
				};
				Update: {
					claimed_at?: string;
					due_on?: string;
					person_id?: string;
					plan_id?: string;
					section_id?: string;
					step?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'section_reminders_person_id_fkey';
						columns: ['person_id'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'section_reminders_plan_id_section_id_fkey';
						columns: ['plan_id', 'section_id'];
						referencedRelation: 'sections';
						referencedColumns: ['plan_id', 'id'];
					}
				];
			};
			sections: {
				Row: {
					due_on: string | null;
					id: string;
					key: string;
					ordinal: number;
					owner_id: string | null;
					plan_id: string;
					restricted: boolean;
					status: string;
					text: Json | null;
					version: number;
				};
				Insert: {
					due_on?: string | null;
					id: string;
					key: string;
					ordinal?: never;
					owner_id?: string | null;
					plan_id: string;
					restricted?: boolean;
					status: string;
					text?: Json | null;
					version?: number;
				};
				Update: {
					due_on?: string | null;
					id?: string;
					key?: string;
					ordinal?: never;
					owner_id?: string | null;
					plan_id?: string;
					restricted?: boolean;
					status?: string;
					text?: Json | null;
					version?: number;
				};
				Relationships: [
					{
						foreignKeyName: 'sections_owner_id_fkey';
						columns: ['owner_id'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'sections_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			sources: {
				Row: {
					accessed_on: string | null;
					address: string;
					id: string;
					note: string;
					ordinal: number;
					plan_id: string;
					publisher: string;
					title: string;
					version: number;
					year: number | null;
				};
				Insert: {
					accessed_on?: string | null;
					address: string;
					id: string;
					note: string;
					ordinal?: never;
					plan_id: string;
					publisher: string;
					title: string;
					version?: number;
					year?: number | null;
				};
				Update: {
					accessed_on?: string | null;
					address?: string;
					id?: string;
					note?: string;
					ordinal?: never;
					plan_id?: string;
					publisher?: string;
					title?: string;
					version?: number;
					year?: number | null;
				};
				Relationships: [
					{
						foreignKeyName: 'sources_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			visits: {
				Row: {
					last_seen_at: string;
					person_id: string;
					plan_id: string;
					previous_visit_at: string | null;
				};
				Insert: {
					last_seen_at?: string;
					person_id: string;
					plan_id: string;
					previous_visit_at?: string | null;
				};
				Update: {
					last_seen_at?: string;
					person_id?: string;
					plan_id?: string;
					previous_visit_at?: string | null;
				};
				Relationships: [
					{
						foreignKeyName: 'visits_person_id_fkey';
						columns: ['person_id'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'visits_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			word_exports: {
				Row: {
					at: string;
					baseline: NonNullable<Json>;
					id: string;
					internal: boolean;
					person_id: string | null;
					plan_id: string;
				};
				Insert: {
					at?: string;
					baseline: NonNullable<Json>;
					id: string;
					internal: boolean;
					person_id?: string | null;
					plan_id: string;
				};
				Update: {
					at?: string;
					baseline?: NonNullable<Json>;
					id?: string;
					internal?: boolean;
					person_id?: string | null;
					plan_id?: string;
				};
				Relationships: [
					{
						foreignKeyName: 'word_exports_person_id_fkey';
						columns: ['person_id'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'word_exports_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
			word_returns: {
				Row: {
					at: string;
					comments: number;
					file_name: string;
					id: string;
					person_id: string | null;
					plan_id: string;
					suggestions: number;
					unplaced: NonNullable<Json>;
				};
				Insert: {
					at?: string;
					comments: number;
					file_name: string;
					id: string;
					person_id?: string | null;
					plan_id: string;
					suggestions: number;
					unplaced: NonNullable<Json>;
				};
				Update: {
					at?: string;
					comments?: number;
					file_name?: string;
					id?: string;
					person_id?: string | null;
					plan_id?: string;
					suggestions?: number;
					unplaced?: NonNullable<Json>;
				};
				Relationships: [
					{
						foreignKeyName: 'word_returns_person_id_fkey';
						columns: ['person_id'];
						referencedRelation: 'profiles';
						referencedColumns: ['id'];
					},
					{
						foreignKeyName: 'word_returns_plan_id_fkey';
						columns: ['plan_id'];
						referencedRelation: 'plans';
						referencedColumns: ['id'];
					}
				];
			};
		};
		Views: {
			[_ in never]: never;
		};
		Functions: {
			accept_invitation: { Args: { p_token: string }; Returns: Json };
			adopt_plan: {
				Args: {
					p_adoption: Json;
					p_document_version: number;
					p_frozen_sections: Json;
					p_plan_id: string;
				};
				Returns: Json;
			};
			archive_plan: { Args: { p_archived: boolean; p_plan_id: string }; Returns: boolean };
			change_access: {
				Args: {
					p_areas: string[];
					p_may_edit: boolean;
					p_organisation_id?: string;
					p_person_id: string;
					p_plan_id?: string;
					p_role: string;
				};
				Returns: Json;
			};
			change_thread: {
				Args: { p_change: Json; p_plan_id: string; p_thread_id: string; p_version: number };
				Returns: Json;
			};
			claim_round: { Args: { p_day: string; p_name: string; p_now: string }; Returns: Json };
			claim_section_reminder: {
				Args: {
					p_due_on: string;
					p_person_id: string;
					p_plan_id: string;
					p_section_id: string;
					p_step: number;
				};
				Returns: boolean;
			};
			create_invitation: {
				Args: {
					p_areas: string[];
					p_days: number;
					p_email?: string;
					p_may_edit: boolean;
					p_organisation_id?: string;
					p_plan_id?: string;
					p_role: string;
				};
				Returns: Json;
			};
			create_organisation: {
				Args: { p_kind: string; p_name: string; p_teryt?: string };
				Returns: string;
			};
			create_plan: { Args: { p_organisation_id: string; p_plan: Json }; Returns: string };
			delete_account: { Args: Record<PropertyKey, never>; Returns: Json };
			describe_invitation: { Args: { p_token: string }; Returns: Json };
			documents_with_kept_changes: { Args: Record<PropertyKey, never>; Returns: string[] };
			due_section_reminders: { Args: { p_today: string }; Returns: Json };
			finish_round: { Args: { p_day: string; p_name: string; p_now: string }; Returns: undefined };
			forget_comment_letters: { Args: { p_ids: string[] }; Returns: undefined };
			keep_document_change: {
				Args: { p_change: string; p_document_id: string; p_person_id: string; p_plan_id: string };
				Returns: number;
			};
			keep_version: { Args: { p_name: string; p_plan_id: string }; Returns: string };
			list_adoptions: { Args: { p_plan_id: string }; Returns: Json };
			list_changes: {
				Args: { p_limit: number; p_plan_id: string; p_since?: string };
				Returns: Json;
			};
			list_members: { Args: { p_organisation_id?: string; p_plan_id?: string }; Returns: Json };
			list_my_comments: { Args: Record<PropertyKey, never>; Returns: Json };
			list_my_sections: { Args: Record<PropertyKey, never>; Returns: Json };
			list_organisations: { Args: Record<PropertyKey, never>; Returns: Json };
			list_plans: { Args: Record<PropertyKey, never>; Returns: Json };
			list_versions: {
				Args: { p_automatic: boolean; p_limit: number; p_plan_id: string };
				Returns: Json;
			};
			move_plan_to_pack: {
				Args: { p_pack_version: string; p_plan_id: string; p_version: number };
				Returns: Json;
			};
			name_version: {
				Args: { p_name: string; p_plan_id: string; p_version_id: string };
				Returns: boolean;
			};
			note_suggestion_answers: { Args: { p_answers: Json; p_plan_id: string }; Returns: undefined };
			read_access: { Args: { p_plan_id: string }; Returns: Json };
			read_comments: { Args: { p_plan_id: string }; Returns: Json };
			read_document: { Args: { p_plan_id: string }; Returns: Json };
			read_image: { Args: { p_id: string; p_plan_id: string }; Returns: Json };
			read_plan: { Args: { p_plan_id: string }; Returns: Json };
			read_version: { Args: { p_plan_id: string; p_version_id: string }; Returns: Json };
			record_export: { Args: { p_label: string; p_plan_id: string }; Returns: boolean };
			record_visit: { Args: { p_plan_id: string }; Returns: string };
			release_section_reminder: {
				Args: {
					p_due_on: string;
					p_person_id: string;
					p_plan_id: string;
					p_section_id: string;
					p_step: number;
				};
				Returns: undefined;
			};
			remove_item: {
				Args: { p_id: string; p_kind: string; p_plan_id: string; p_version?: number };
				Returns: Json;
			};
			request_change: { Args: { p_plan_id: string; p_reason: string }; Returns: boolean };
			restore_plan: {
				Args: { p_plan: Json; p_plan_id: string; p_version_id: string };
				Returns: Json;
			};
			save_accepted_gap: { Args: { p_item: Json; p_plan_id: string }; Returns: Json };
			save_answer: { Args: { p_item: Json; p_plan_id: string }; Returns: Json };
			save_area_target: { Args: { p_item: Json; p_plan_id: string }; Returns: Json };
			save_assessment: { Args: { p_item: Json; p_plan_id: string }; Returns: Json };
			save_challenge: { Args: { p_item: Json; p_plan_id: string }; Returns: Json };
			save_check: { Args: { p_item: Json; p_plan_id: string }; Returns: Json };
			save_comment: { Args: { p_comment: Json; p_plan_id: string }; Returns: Json };
			save_document: {
				Args: { p_document: Json; p_person_id: string; p_plan_id: string };
				Returns: Json;
			};
			save_finding: { Args: { p_item: Json; p_plan_id: string }; Returns: Json };
			save_goal: { Args: { p_item: Json; p_plan_id: string }; Returns: Json };
			save_image: { Args: { p_image: Json; p_plan_id: string }; Returns: Json };
			save_measure: { Args: { p_item: Json; p_plan_id: string }; Returns: Json };
			save_milestone: { Args: { p_item: Json; p_plan_id: string }; Returns: Json };
			save_reading: { Args: { p_item: Json; p_plan_id: string }; Returns: Json };
			save_readings: {
				Args: { p_plan_id: string; p_readings: Json; p_sources?: Json };
				Returns: Json;
			};
			save_refusal: { Args: { p_item: Json; p_plan_id: string }; Returns: Json };
			save_section: { Args: { p_item: Json; p_plan_id: string }; Returns: Json };
			save_settings: { Args: { p_plan_id: string; p_settings: Json }; Returns: Json };
			save_source: { Args: { p_item: Json; p_plan_id: string }; Returns: Json };
			start_thread: { Args: { p_plan_id: string; p_thread: Json }; Returns: Json };
			take_comment_letters: { Args: { p_now: string; p_pace: string }; Returns: Json };
			who_is_here: { Args: { p_plan_id: string }; Returns: Json };
			withdraw_access: {
				Args: { p_organisation_id?: string; p_person_id: string; p_plan_id?: string };
				Returns: Json;
			};
			withdraw_invitation: { Args: { p_invitation_id: string }; Returns: boolean };
		};
		Enums: {
			[_ in never]: never;
		};
		CompositeTypes: {
			[_ in never]: never;
		};
	};
};

type DatabaseWithoutInternals = Omit<Database, '__InternalSupabase'>;

type DefaultSchema = DatabaseWithoutInternals[Extract<keyof Database, 'public'>];

export type Tables<
	DefaultSchemaTableNameOrOptions extends
		| keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
		| { schema: keyof DatabaseWithoutInternals },
	TableName extends (DefaultSchemaTableNameOrOptions extends {
		schema: keyof DatabaseWithoutInternals;
	}
		? keyof (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
				DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])
		: never) = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
	? (DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'] &
			DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Views'])[TableName] extends {
			Row: infer R;
		}
		? R
		: never
	: DefaultSchemaTableNameOrOptions extends keyof (DefaultSchema['Tables'] & DefaultSchema['Views'])
		? (DefaultSchema['Tables'] & DefaultSchema['Views'])[DefaultSchemaTableNameOrOptions] extends {
				Row: infer R;
			}
			? R
			: never
		: never;

export type TablesInsert<
	DefaultSchemaTableNameOrOptions extends
		keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
	TableName extends (DefaultSchemaTableNameOrOptions extends {
		schema: keyof DatabaseWithoutInternals;
	}
		? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
		: never) = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
	? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
			Insert: infer I;
		}
		? I
		: never
	: DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
		? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
				Insert: infer I;
			}
			? I
			: never
		: never;

export type TablesUpdate<
	DefaultSchemaTableNameOrOptions extends
		keyof DefaultSchema['Tables'] | { schema: keyof DatabaseWithoutInternals },
	TableName extends (DefaultSchemaTableNameOrOptions extends {
		schema: keyof DatabaseWithoutInternals;
	}
		? keyof DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables']
		: never) = never
> = DefaultSchemaTableNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
	? DatabaseWithoutInternals[DefaultSchemaTableNameOrOptions['schema']]['Tables'][TableName] extends {
			Update: infer U;
		}
		? U
		: never
	: DefaultSchemaTableNameOrOptions extends keyof DefaultSchema['Tables']
		? DefaultSchema['Tables'][DefaultSchemaTableNameOrOptions] extends {
				Update: infer U;
			}
			? U
			: never
		: never;

export type Enums<
	DefaultSchemaEnumNameOrOptions extends
		keyof DefaultSchema['Enums'] | { schema: keyof DatabaseWithoutInternals },
	EnumName extends (DefaultSchemaEnumNameOrOptions extends {
		schema: keyof DatabaseWithoutInternals;
	}
		? keyof DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums']
		: never) = never
> = DefaultSchemaEnumNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
	? DatabaseWithoutInternals[DefaultSchemaEnumNameOrOptions['schema']]['Enums'][EnumName]
	: DefaultSchemaEnumNameOrOptions extends keyof DefaultSchema['Enums']
		? DefaultSchema['Enums'][DefaultSchemaEnumNameOrOptions]
		: never;

export type CompositeTypes<
	PublicCompositeTypeNameOrOptions extends
		keyof DefaultSchema['CompositeTypes'] | { schema: keyof DatabaseWithoutInternals },
	CompositeTypeName extends (PublicCompositeTypeNameOrOptions extends {
		schema: keyof DatabaseWithoutInternals;
	}
		? keyof DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes']
		: never) = never
> = PublicCompositeTypeNameOrOptions extends { schema: keyof DatabaseWithoutInternals }
	? DatabaseWithoutInternals[PublicCompositeTypeNameOrOptions['schema']]['CompositeTypes'][CompositeTypeName]
	: PublicCompositeTypeNameOrOptions extends keyof DefaultSchema['CompositeTypes']
		? DefaultSchema['CompositeTypes'][PublicCompositeTypeNameOrOptions]
		: never;

export const Constants = {
	public: {
		Enums: {}
	}
} as const;
